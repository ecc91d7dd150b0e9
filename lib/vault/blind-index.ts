import crypto from "node:crypto";
import { deriveKey, type Vault } from "./keyring";

/**
 * A keyed fingerprint (16 bytes) by which equal values are found without storing them readably. Differs per organisation
 * and purpose, so that two organisations' tables cannot be compared. `value` must already be normalised.
 */
export function blindIndex(vault: Vault, org: string, purpose: string, value: string): Buffer {
  // The oldest key: rotation puts new ones in front, and fingerprints must not change with it.
  const root = vault.keys.at(-1) ?? vault.keys[0];
  const key = deriveKey(root, `blind-index:${org}:${purpose}`);
  return crypto.createHmac("sha256", key).update(value).digest().subarray(0, 16);
}
