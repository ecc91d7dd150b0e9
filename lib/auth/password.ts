import crypto from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { PASSWORD_LENGTH } from "@/lib/contract";

/** Argon2id as the OWASP password sheet's first choice: 19 MiB, two passes, one lane. */
const ARGON2ID = 2;
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Throws RangeError for a length that `PASSWORD_LENGTH` refuses: longer input only costs time. */
export function hashPassword(password: string): Promise<string> {
  const { min, max } = PASSWORD_LENGTH;
  if (password.length < min || password.length > max) {
    throw new RangeError(`A password has between ${min} and ${max} characters.`);
  }
  return hash(password.normalize("NFKC"), COST);
}

/** A password nobody chose, for accounts that do not exist: refusing them takes as long as refusing a wrong password. */
let nobody: Promise<string> | undefined;

/** `stored` null means there is no such account: the answer is false after the same work. */
export async function checkPassword(password: string, stored: string | null): Promise<boolean> {
  nobody ??= hash(crypto.randomBytes(24).toString("base64url"), COST);
  const given = password.slice(0, PASSWORD_LENGTH.max).normalize("NFKC");
  const matches = await verify(stored ?? (await nobody), given);
  return matches && stored !== null;
}

/** 20 characters without look-alikes, about 98 bits: printed once, typed once. */
export function generatePassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  return Array.from({ length: 20 }, () => letters[crypto.randomInt(letters.length)]).join("");
}
