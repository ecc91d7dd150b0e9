import crypto from "node:crypto";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** `req_` and 16 characters (80 random bits) that a person can read over the telephone. */
export function newRequestId(): string {
  return `req_${Array.from(crypto.randomBytes(16), (byte) => ALPHABET[byte % 32]).join("")}`;
}
