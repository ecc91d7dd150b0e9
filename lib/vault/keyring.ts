import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";

export interface RootKey {
  id: string;
  key: Buffer;
}

/** Root keys by id; the first seals, all open. Opaque outside this room. */
export interface Vault {
  readonly keys: readonly [RootKey, ...RootKey[]];
}

export interface VaultOptions {
  /** `id:base64` entries separated by commas or white space (KYC_MASTER_KEY); wins over the file. */
  keyText?: string | undefined;
  keyFile: string;
  /** `if-missing`: make the file on the first start. `never`: something is already sealed, so a new key would be useless. */
  create: "if-missing" | "never";
}

const KEY_BYTES = 32;

/** Throws an Error with one clear line when no usable key is there. */
export function openVault({ keyText, keyFile, create }: VaultOptions): Vault {
  if (keyText !== undefined) return { keys: parseKeys(keyText, "KYC_MASTER_KEY") };
  if (!fs.existsSync(keyFile)) {
    if (create === "never") {
      throw new Error(
        `The master key ${keyFile} is missing, but the database holds sealed data. Restore the key file.`,
      );
    }
    makeKeyFile(keyFile);
  }
  const { mode } = fs.statSync(keyFile);
  if (process.platform !== "win32" && (mode & 0o077) !== 0) {
    throw new Error(`The master key ${keyFile} can be read by other users. Run: chmod 600 ${keyFile}`);
  }
  return { keys: parseKeys(fs.readFileSync(keyFile, "utf8"), keyFile) };
}

function parseKeys(text: string, origin: string): [RootKey, ...RootKey[]] {
  const entries = text.split(/[\s,]+/).filter((entry) => entry !== "");
  const keys = entries.map((entry) => {
    const [, id, encoded] = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/_-]+={0,2})$/.exec(entry) ?? [];
    const key = Buffer.from(encoded ?? "", "base64");
    if (id === undefined || key.length !== KEY_BYTES) {
      throw new Error(`${origin} must hold id:base64 with ${KEY_BYTES} bytes per key.`);
    }
    return { id, key };
  });
  const [first, ...rest] = keys;
  if (first === undefined) throw new Error(`${origin} holds no key.`);
  return [first, ...rest];
}

/** Written beside and linked, so that of two simultaneous first starts one key wins and both use it. */
function makeKeyFile(file: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.${process.pid}.${crypto.randomBytes(4).toString("hex")}`;
  const id = `k${crypto.randomBytes(4).toString("hex")}`;
  const line = `${id}:${crypto.randomBytes(KEY_BYTES).toString("base64")}\n`;
  fs.writeFileSync(temporary, line, { mode: 0o600, flag: "wx", flush: true });
  try {
    fs.linkSync(temporary, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    fs.rmSync(temporary, { force: true });
  }
}

/** A key for one purpose, so that no key is ever used for two things. */
export function deriveKey(root: RootKey, purpose: string): Buffer {
  return Buffer.from(crypto.hkdfSync("sha256", root.key, "kyc-desk", purpose, KEY_BYTES));
}
