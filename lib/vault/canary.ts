import { openEnvelope, sealEnvelope } from "./envelope";
import type { Vault } from "./keyring";
import { SealError } from "./seal";

const BINDING = { org: "*", object: "canary", kind: "canary" };
const SONG = "kyc-desk";

/** Bytes to keep beside the data: they open only under the key that sealed them. */
export const sealCanary = (vault: Vault): Buffer => sealEnvelope(vault, BINDING, Buffer.from(SONG));

/** False when the master key is not the one under which the stored data was sealed. */
export function passesCanary(vault: Vault, canary: Uint8Array): boolean {
  try {
    return openEnvelope(vault, BINDING, canary).toString() === SONG;
  } catch (error) {
    if (error instanceof SealError) return false;
    throw error;
  }
}
