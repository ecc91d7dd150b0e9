import { newDataKey, openWith, sealWith } from "./data-key";
import type { Vault } from "./keyring";
import { type Binding, SealError } from "./seal";

const PART = "envelope";

/** Self-contained: length of the wrapped key (2 bytes) | wrapped key | sealed bytes. */
export function sealEnvelope(vault: Vault, binding: Binding, plain: Uint8Array): Buffer {
  const wrapped = newDataKey(vault, binding);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(wrapped.length);
  return Buffer.concat([length, wrapped, sealWith(vault, wrapped, binding, PART, plain)]);
}

/** Throws SealError when anything differs from what was sealed. */
export function openEnvelope(vault: Vault, binding: Binding, envelope: Uint8Array): Buffer {
  const bytes = Buffer.from(envelope.buffer, envelope.byteOffset, envelope.byteLength);
  if (bytes.length < 2) throw new SealError("These bytes were not sealed here.");
  const end = 2 + bytes.readUInt16BE(0);
  return openWith(vault, bytes.subarray(2, end), binding, PART, bytes.subarray(end));
}
