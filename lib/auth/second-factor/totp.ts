import crypto from "node:crypto";

/** Seconds that a code is shown for, and its digits: what every authenticator app takes for granted (RFC 6238, 4). */
const STEP_SECONDS = 30;
const DIGITS = 6;
/** Steps before and after the present one: a clock may be wrong by half a minute, and people type slowly (RFC 6238, 5.2). */
const WINDOW = 1;
/** As long as the hash, which RFC 4226, 4 recommends. */
const SECRET_BYTES = 20;

export const newTotpSecret = (): Buffer => crypto.randomBytes(SECRET_BYTES);

/** The number of a time step: whole half minutes since 1970. */
export const stepAt = (nowMs: number): number => Math.floor(nowMs / 1000 / STEP_SECONDS);

/** The code of one step (RFC 4226, 5.3). */
export function totpCode(secret: Buffer, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = crypto.createHmac("sha1", secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

/** The step whose code this is, now or half a minute around; null when it is none. Takes the same time either way. */
export function matchingStep(secret: Buffer, code: string, nowMs: number): number | null {
  const given = Buffer.from(code);
  const now = stepAt(nowMs);
  let found: number | null = null;
  for (let step = now - WINDOW; step <= now + WINDOW; step++) {
    const right = Buffer.from(totpCode(secret, step));
    if (right.length === given.length && crypto.timingSafeEqual(right, given)) found = step;
  }
  return found;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648 base 32 without padding: how apps take a secret. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => ALPHABET[Number.parseInt(group.padEnd(5, "0"), 2)]).join("");
}

/** What the QR code says. The issuer stands twice, as apps of either habit expect. */
export function otpauthUri(secret: Buffer, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  const query = new URLSearchParams({
    secret: base32(secret),
    issuer,
    algorithm: "SHA1",
    digits: String(DIGITS),
    period: String(STEP_SECONDS),
  });
  // Some apps read "+" as a plus sign.
  return `otpauth://totp/${label}?${query.toString().replaceAll("+", "%20")}`;
}
