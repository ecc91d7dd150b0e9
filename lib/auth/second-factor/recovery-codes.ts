import crypto from "node:crypto";
import type { OrgId, UserId } from "@/lib/contract";
import { putRecoveryCodes } from "@/lib/db";
import { blindIndex, vault } from "@/lib/vault";

const COUNT = 10;
/** Without look-alikes: written on paper, typed months later. 12 of them are about 59 bits. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const LENGTH = 12;
const GROUP = 4;

const newCode = (): string => Array.from({ length: LENGTH }, () => LETTERS[crypto.randomInt(LETTERS.length)]).join("");

/** `abcd-efgh-jkmn`, as people read it out. */
const shown = (code: string): string => code.match(new RegExp(`.{${GROUP}}`, "g"))?.join("-") ?? code;

/** However somebody writes it: case, dashes and spaces do not matter. */
export const normaliseCode = (typed: string): string => typed.toLowerCase().replace(/[\s-]/g, "");

export const isRecoveryCode = (normalised: string): boolean =>
  normalised.length === LENGTH && [...normalised].every((letter) => LETTERS.includes(letter));

/** Keyed with the master key, so that a stolen table cannot be tried out; differs by person. */
export const recoveryHash = (org: OrgId, user: UserId, normalised: string): Buffer =>
  blindIndex(vault(), org, "recovery-code", `${user}:${normalised}`);

/** Ten new codes in the place of all earlier ones; the answer is the only time they can be read. */
export async function renewRecoveryCodes(org: OrgId, user: UserId): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, newCode);
  await putRecoveryCodes(
    org,
    user,
    codes.map((code) => recoveryHash(org, user, code)),
  );
  return codes.map(shown);
}
