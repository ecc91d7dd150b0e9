import crypto from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  blindIndex,
  newDataKey,
  openEnvelope,
  openVault,
  openWith,
  passesCanary,
  SealError,
  sealCanary,
  sealEnvelope,
  sealWith,
  type Vault,
} from ".";
import { open, seal } from "./seal";

const text = (id: string) => `${id}:${crypto.randomBytes(32).toString("base64")}`;
const vaultOf = (...keys: string[]): Vault => openVault({ keyText: keys.join(","), keyFile: "", create: "never" });
const binding = { org: "org-1", object: "object-1", kind: "image" };
const plain = Buffer.from("Nadia Ferreyra Olmos 1996-11-02");

describe("sealed bytes", () => {
  it("open again under the same key and binding", () => {
    const vault = vaultOf(text("a"));
    expect(openEnvelope(vault, binding, sealEnvelope(vault, binding, plain))).toEqual(plain);
  });

  it("do not hold the plain text, and differ each time", () => {
    const vault = vaultOf(text("a"));
    const [one, two] = [sealEnvelope(vault, binding, plain), sealEnvelope(vault, binding, plain)];
    expect(one.includes("Nadia")).toBe(false);
    expect(one.equals(two)).toBe(false);
  });

  it("refuse every single changed byte", () => {
    const key = crypto.randomBytes(32);
    const sealed = seal(key, plain, binding);
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8((changed.readUInt8(at) ^ 1) & 0xff, at);
      expect(() => open(key, changed, binding)).toThrow(SealError);
    }
  });

  it("refuse every shorter length, so that a tag cut to four bytes is no tag", () => {
    const key = crypto.randomBytes(32);
    const sealed = seal(key, plain, binding);
    for (let length = 0; length < sealed.length; length++) {
      expect(() => open(key, sealed.subarray(0, length), binding)).toThrow(SealError);
    }
  });

  it("do not open as another organisation's, object's, kind's or part's", () => {
    const vault = vaultOf(text("a"));
    const wrapped = newDataKey(vault, binding);
    const sealed = sealWith(vault, wrapped, binding, "front", plain);
    expect(openWith(vault, wrapped, binding, "front", sealed)).toEqual(plain);
    for (const other of [{ org: "org-2" }, { object: "object-2" }, { kind: "portrait" }]) {
      expect(() => openWith(vault, wrapped, { ...binding, ...other }, "front", sealed)).toThrow(SealError);
    }
    expect(() => openWith(vault, wrapped, binding, "back", sealed)).toThrow(SealError);
    const another = newDataKey(vault, binding);
    expect(() => openWith(vault, another, binding, "front", sealed)).toThrow(SealError);
  });

  it("open after a new master key was put in front, and no longer once the old one is gone", () => {
    const [old, fresh] = [text("old"), text("fresh")];
    const sealed = sealEnvelope(vaultOf(old), binding, plain);
    expect(openEnvelope(vaultOf(fresh, old), binding, sealed)).toEqual(plain);
    expect(() => openEnvelope(vaultOf(fresh), binding, sealed)).toThrow("not among the master keys");
  });
});

describe("the blind index", () => {
  it("is equal for equal values, differs by organisation and purpose, and survives a new master key", () => {
    const [old, fresh] = [text("old"), text("fresh")];
    const index = (vault: Vault, org: string, purpose: string) =>
      blindIndex(vault, org, purpose, "AB1").toString("hex");
    const base = index(vaultOf(old), "org-1", "number");
    expect(index(vaultOf(old), "org-1", "number")).toBe(base);
    expect(index(vaultOf(fresh, old), "org-1", "number")).toBe(base);
    expect(index(vaultOf(old), "org-2", "number")).not.toBe(base);
    expect(index(vaultOf(old), "org-1", "tax-id")).not.toBe(base);
    expect(base).toHaveLength(32);
  });
});

describe("the master key", () => {
  let folder: string;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "kyc-desk-vault-"));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it("is made once, readable by its owner alone", () => {
    const keyFile = path.join(folder, "keys", "master.key");
    const made = openVault({ keyFile, create: "if-missing" });
    expect(fs.statSync(keyFile).mode & 0o777).toBe(0o600);
    expect(openVault({ keyFile, create: "never" }).keys[0].key).toEqual(made.keys[0].key);
    fs.chmodSync(keyFile, 0o644);
    expect(() => openVault({ keyFile, create: "never" })).toThrow(/^The master key .* can be read by other users/);
  });

  it("is not silently replaced when it is missing and something is sealed", () => {
    const keyFile = path.join(folder, "lost.key");
    expect(() => openVault({ keyFile, create: "never" })).toThrow(/missing, but the database holds sealed data/);
    expect(fs.existsSync(keyFile)).toBe(false);
  });

  it("of a wrong form is refused in one line", () => {
    for (const keyText of ["", "short:AAAA", "no-colon", `a b:${"A".repeat(44)}`]) {
      expect(() => vaultOf(keyText)).toThrow(/KYC_MASTER_KEY/);
    }
  });

  it("that is not the right one fails the canary", () => {
    const [one, other] = [vaultOf(text("a")), vaultOf(text("a"))];
    expect(passesCanary(one, sealCanary(one))).toBe(true);
    expect(passesCanary(other, sealCanary(one))).toBe(false);
  });
});
