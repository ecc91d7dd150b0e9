import path from "node:path";
import { env } from "../env";
import { openVault, type Vault } from "./keyring";

declare global {
  // Pages, actions and route handlers are separate bundles with separate module state.
  var kycVault: Vault | undefined;
}

/** The process's vault. Never makes a key: the start does, once it knows that nothing is sealed yet. */
export function vault(): Vault {
  globalThis.kycVault ??= openVault({
    keyText: env().KYC_MASTER_KEY,
    keyFile: path.join(env().dataDir, "keys", "master.key"),
    create: "never",
  });
  return globalThis.kycVault;
}

export function installVault(opened: Vault): void {
  globalThis.kycVault = opened;
}
