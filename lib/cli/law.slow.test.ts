import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { checkLaw } from "./law.mjs";

const PLANTED = "lib/contract/planted-by-the-law-test.ts";

describe("the law of the house", () => {
  afterEach(() => rmSync(PLANTED, { force: true }));

  it("is kept, and was checked on every file there is", async () => {
    const { violations, own, files } = await checkLaw();
    expect(violations).toEqual([]);
    expect(own).toBe(files);
    expect(own).toBeGreaterThan(30);
  });

  it("objects to a planted import that goes up, and to a planted read of the environment", async () => {
    mkdirSync("lib/contract", { recursive: true });
    writeFileSync(PLANTED, 'import { decide } from "@/lib/policy";\nexport const x = [decide, process.env.HOME];\n');
    const { violations } = await checkLaw();
    expect(violations.some((v) => v.startsWith("contract-imports-nothing"))).toBe(true);
    expect(violations.some((v) => v.startsWith("process.env outside"))).toBe(true);
  });
});
