/** Seals and opens bytes. The only room that sees keys: no key leaves it except wrapped. */

export { blindIndex } from "./blind-index";
export { passesCanary, sealCanary } from "./canary";
export { installVault, vault } from "./current";
export { newDataKey, openWith, sealWith, type WrappedKey } from "./data-key";
export { openEnvelope, sealEnvelope } from "./envelope";
export { openVault, type Vault, type VaultOptions } from "./keyring";
export { type Binding, SealError } from "./seal";
export { isOurSignature, signText } from "./sign";
