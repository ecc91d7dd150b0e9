import crypto from "node:crypto";
import { deriveKey, type Vault } from "./keyring";
import { type Binding, open, SealError, seal } from "./seal";

/** A data key as it is stored: sealed under a root key, whose id stands before it. Deleting it shreds what it sealed. */
export type WrappedKey = Buffer;

const WRAP_KIND = "data-key";
const wrapBinding = (binding: Binding): Binding => ({ ...binding, kind: `${WRAP_KIND}:${binding.kind}` });

/** A fresh random data key for one object, wrapped by the active root key. Layout: length of id (1 byte) | id | sealed key. */
export function newDataKey(vault: Vault, binding: Binding): WrappedKey {
  const [root] = vault.keys;
  const id = Buffer.from(root.id);
  const sealed = seal(deriveKey(root, "wrap"), crypto.randomBytes(32), wrapBinding(binding));
  return Buffer.concat([Buffer.from([id.length]), id, sealed]);
}

function unwrap(vault: Vault, wrapped: Uint8Array, binding: Binding): Buffer {
  const bytes = Buffer.from(wrapped.buffer, wrapped.byteOffset, wrapped.byteLength);
  const end = 1 + (bytes[0] ?? 0);
  const id = bytes.subarray(1, end).toString();
  const root = vault.keys.find((key) => key.id === id);
  if (root === undefined) throw new SealError("The key that sealed this is not among the master keys.");
  return open(deriveKey(root, "wrap"), bytes.subarray(end), wrapBinding(binding));
}

/** Seal under a wrapped key. `binding` is what the key was made for, `part` names the piece sealed under it. */
export function sealWith(vault: Vault, wrapped: Uint8Array, binding: Binding, part: string, plain: Uint8Array): Buffer {
  return seal(unwrap(vault, wrapped, binding), plain, { ...binding, kind: `${binding.kind}/${part}` });
}

/** Throws SealError when anything differs from what was sealed. */
export function openWith(
  vault: Vault,
  wrapped: Uint8Array,
  binding: Binding,
  part: string,
  sealed: Uint8Array,
): Buffer {
  return open(unwrap(vault, wrapped, binding), sealed, { ...binding, kind: `${binding.kind}/${part}` });
}
