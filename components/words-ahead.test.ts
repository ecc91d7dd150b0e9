import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");
const CALL = /^wordsAhead\(([^)]*)\);$/m;

const sources = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    .map((file) => path.join(ROOT, folder, file));
const namesIn = (text: string): string[] => [...text.matchAll(/"(\w+)"/g)].map(([, name = ""]) => name);

/** The file that an import in another file means; null for packages and for rooms that draw nothing. */
function fileOf(from: string, asked: string): string | null {
  const at = asked.startsWith("@/") ? path.join(ROOT, asked.slice(2)) : path.resolve(path.dirname(from), asked);
  if (!/^(@\/(app|components)\/|\.)/.test(asked)) return null;
  return [`${at}.tsx`, `${at}.ts`, path.join(at, "index.ts")].find(existsSync) ?? null;
}

/** Every group that a file and what it draws may ask for; what is loaded at a click (`dynamic`) is not among it. */
function groupsBelow(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return new Set();
  seen.add(file);
  const source = readFileSync(file, "utf8");
  const groups = new Set([...source.matchAll(/useWords\("(\w+)"\)/g)].map(([, group = ""]) => group));
  for (const [, asked = ""] of source.matchAll(/^import\s(?!type\b)[^;]*?"([^"]+)";/gm)) {
    const below = fileOf(file, asked);
    if (below !== null) for (const group of groupsBelow(below, seen)) groups.add(group);
  }
  return groups;
}

const pages = sources("app").filter((file) => CALL.test(readFileSync(file, "utf8")));

describe("pages that load their words ahead", () => {
  it("are those with the most groups, the review page among them", () => {
    const names = pages.map((file) => path.basename(file));
    expect(names).toContain("review-case.tsx");
    expect(names.length).toBeGreaterThan(4);
  });

  it.each(pages.map((file) => [path.relative(ROOT, file), file]))("%s asks for all that it draws with", (_, file) => {
    const [, asked = ""] = CALL.exec(readFileSync(file, "utf8")) ?? [];
    expect(namesIn(asked).sort()).toEqual([...groupsBelow(file)].sort());
  });
});
