import crypto from "node:crypto";

const PREFIX = "sk_live_";
const FORM = /^sk_(?:live|test)_[A-Za-z0-9_-]{43}$/;

/** A new key: 32 random bytes behind the prefix the API documents. Shown once, stored only as its hash. */
export const newKeyText = (): string => PREFIX + crypto.randomBytes(32).toString("base64url");

/** The key in an Authorization header; null when the header carries none of ours. */
export function keyTextIn(authorization: string): string | null {
  const [, text] = /^Bearer +(\S{1,200}) *$/i.exec(authorization) ?? [];
  return text !== undefined && FORM.test(text) ? text : null;
}

/** The beginning by which people tell their keys apart; never enough to guess the rest. */
export const keyHint = (text: string): string => text.slice(0, PREFIX.length + 4);

/**
 * What is stored of keys and session secrets. They hold 256 random bits, so one plain SHA-256 is enough, and looking a
 * hash up by equality tells an attacker's clock nothing about the secret behind it.
 */
export const hashOfSecret = (text: string): Buffer => crypto.createHash("sha256").update(text).digest();
