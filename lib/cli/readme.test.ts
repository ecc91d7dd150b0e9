import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const scripts: unknown = JSON.parse(readFileSync("package.json", "utf8")).scripts;
const known = new Set(Object.keys(Object(scripts)));

function readmes(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return /^(node_modules|test-results|\..*)$/.test(entry.name) ? [] : readmes(at);
    return entry.name === "README.md" ? [at] : [];
  });
}

/** Links, and words in backticks that are plainly paths of this repository. */
function citedPaths(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)\)/g)].map((m) =>
    path.join(path.dirname(file), m[1] ?? ""),
  );
  const named = [...text.matchAll(/`((?:app|components|lib|e2e|public)\/[\w./()[\]-]+)`/g)].map((m) => m[1] ?? "");
  return [...links, ...named];
}

describe.each(readmes("."))("%s", (file) => {
  it("cites only paths that exist", () => {
    expect(citedPaths(file).filter((cited) => !existsSync(cited))).toEqual([]);
  });

  it("cites only commands that exist", () => {
    const cited = [...readFileSync(file, "utf8").matchAll(/npm run (?:-s )?([\w:-]+)/g)].map((m) => m[1] ?? "");
    expect(cited.filter((name) => !known.has(name))).toEqual([]);
  });
});
