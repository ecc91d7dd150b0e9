import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseEnv } from "./env";

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
