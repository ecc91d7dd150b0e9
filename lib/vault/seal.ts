import crypto from "node:crypto";

/**
 * What sealed bytes belong to. It is authenticated with them, so that a row or file moved to another organisation,
 * object or kind does not open.
 */
export interface Binding {
  org: string;
  object: string;
  kind: string;
}

const VERSION = 1;
const ALGORITHM = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER = Buffer.from([0x4b, 0x59, 0x43, VERSION]);

/** Sealed bytes that were changed, moved or sealed under another key. The message names no key and no content. */
export class SealError extends Error {
  override readonly name = "SealError";
}

// JSON keeps the parts apart: ("a", "bc") and ("ab", "c") never give the same bytes.
const additionalData = (binding: Binding): Buffer =>
  Buffer.from(JSON.stringify([VERSION, binding.org, binding.object, binding.kind]));

/** `KYC` version (4 bytes) | nonce (12) | ciphertext | tag (16); 32 bytes longer than `plain`. */
export function seal(key: Buffer, plain: Uint8Array, binding: Binding): Buffer {
  const nonce = crypto.randomBytes(NONCE_BYTES);
  const cipher = crypto.createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(additionalData(binding));
  return Buffer.concat([HEADER, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws SealError when a byte differs, the binding differs, or the key is another one. */
export function open(key: Buffer, sealed: Uint8Array, binding: Binding): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const start = HEADER.length + NONCE_BYTES;
  if (bytes.length < start + TAG_BYTES || !bytes.subarray(0, HEADER.length).equals(HEADER)) {
    throw new SealError("These bytes were not sealed here.");
  }
  // Without an explicit length, Node 20 accepts tags cut down to four bytes (DEP0182).
  const nonce = bytes.subarray(HEADER.length, start);
  const decipher = crypto.createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(additionalData(binding));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(start, bytes.length - TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw new SealError("Sealed bytes were changed, moved, or sealed under another key.", { cause });
  }
}
