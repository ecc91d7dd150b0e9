import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseEnv } from "./env";

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "";
}

describe("the environment", () => {
  it("has a default for everything", () => {
    const parsed = parseEnv({});
    expect(parsed.PORT).toBe(3000);
    expect(parsed.baseUrl).toBe("http://localhost:3000");
  });

  it("names the wrong variable in one line", () => {
    expect(() => parseEnv({ PORT: "eighty" })).toThrow(
      /^The environment is not usable\. PORT: .*See \.env\.example\.$/,
    );
  });

  it("takes an empty variable for an absent one, as a copied .env.example has them", () => {
    expect(parseEnv({ DATABASE_URL: "", PORT: "" }).PORT).toBe(3000);
  });

  it("wants both database URLs or neither", () => {
    expect(() => parseEnv({ DATABASE_URL: "postgres://a" })).toThrow(/DATABASE_OWNER_URL/);
  });

  it("wants a usable address and a key for another backend, and says so in one line without showing the key", () => {
    const set = { KYC_BACKEND: "remote", KYC_REMOTE_URL: "https://kyc.example/", KYC_REMOTE_KEY: "sk_test_planted" };
    expect(parseEnv(set).remote).toEqual({ url: "https://kyc.example", key: "sk_test_planted" });
    expect(parseEnv({ ...set, KYC_REMOTE_URL: "http://127.0.0.1:3917" }).remote?.url).toBe("http://127.0.0.1:3917");
    const wrong: Array<[Record<string, string>, RegExp]> = [
      [{ KYC_BACKEND: "remote" }, /KYC_BACKEND: remote needs/],
      [{ KYC_SHADOW: "1" }, /KYC_SHADOW: needs/],
      [{ ...set, KYC_REMOTE_KEY: "" }, /set together/],
      [{ ...set, KYC_REMOTE_URL: "http://kyc.example" }, /must start with https/],
      [{ ...set, KYC_REMOTE_URL: "https://me:secret@kyc.example" }, /plain address/],
      [{ ...set, KYC_REMOTE_KEY: "planted key" }, /KYC_REMOTE_KEY: must be one key/],
      [{ ...set, KYC_BACKEND: "other" }, /KYC_BACKEND: /],
    ];
    for (const [source, said] of wrong) {
      const message = messageOf(() => parseEnv(source));
      expect(message).toMatch(said);
      expect(message).not.toMatch(/\n|planted|secret/);
    }
  });

  it("wants all of a sign-on provider or nothing of it, and never in the clear over a network", () => {
    const oidc = { KYC_OIDC_ISSUER: "https://id.example.org/", KYC_OIDC_CLIENT_ID: "a", KYC_OIDC_CLIENT_SECRET: "b" };
    expect(parseEnv({}).oidc).toBeNull();
    expect(parseEnv(oidc).oidc).toMatchObject({ issuer: "https://id.example.org", label: null });
    expect(() => parseEnv({ ...oidc, KYC_OIDC_CLIENT_SECRET: "" })).toThrow(/set together/);
    expect(() => parseEnv({ ...oidc, KYC_OIDC_ISSUER: "http://id.example.org" })).toThrow(/must be https/);
    expect(parseEnv({ ...oidc, KYC_OIDC_ISSUER: "http://127.0.0.1:9" }).oidc).not.toBeNull();
  });

  it("is described whole in .env.example", () => {
    const source = readFileSync("lib/env.ts", "utf8");
    const named = [...source.matchAll(/^ {2}([A-Z][A-Z0-9_]+): /gm)].map((m) => m[1]);
    const described = readFileSync(".env.example", "utf8");
    const missing = named.filter(
      (name) => !["NODE_ENV", "CI"].includes(name ?? "") && !described.includes(`\n${name}=`),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(missing).toEqual([]);
  });
});
