import crypto from "node:crypto";
import { deriveKey, type Vault } from "./keyring";

/** RFC 8410: the header of an Ed25519 private key before its 32 bytes of seed. */
const PKCS8_HEADER = Buffer.from("302e020100300506032b657004220420", "hex");
const PURPOSE = "audit-checkpoint";

/** Ed25519 over the bytes of `text`. The key is derived from the root key, so that there is none more to keep. */
export function signText(vault: Vault, text: string): { signature: string; publicKey: string } {
  const key = signingKey(vault.keys[0]);
  return {
    signature: crypto.sign(null, Buffer.from(text, "utf8"), key).toString("base64"),
    publicKey: publicKeyOf(key),
  };
}

/** Whether `text` was signed by any root key of this vault, older ones included. */
export function isOurSignature(vault: Vault, text: string, signature: string): boolean {
  const bytes = Buffer.from(text, "utf8");
  return vault.keys.some((root) =>
    crypto.verify(null, bytes, crypto.createPublicKey(signingKey(root)), Buffer.from(signature, "base64")),
  );
}

const signingKey = (root: Vault["keys"][0]) =>
  crypto.createPrivateKey({
    key: Buffer.concat([PKCS8_HEADER, deriveKey(root, PURPOSE)]),
    format: "der",
    type: "pkcs8",
  });

const publicKeyOf = (key: crypto.KeyObject): string =>
  crypto.createPublicKey(key).export({ format: "der", type: "spki" }).toString("base64");
