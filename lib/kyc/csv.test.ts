import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvCell, csvLine } from "./csv";

/** A reader of RFC 4180, independent of the writer. */
function parsed(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let cell = "";
    expect(text[at]).toBe('"');
    at += 1;
    while (text[at] !== '"' || text[at + 1] === '"') {
      cell += text[at] ?? "";
      at += text[at] === '"' ? 2 : 1;
    }
    at += 1;
    rows.at(-1)?.push(cell);
    if (text[at] === ",") at += 1;
    else {
      expect(text.slice(at, at + 2)).toBe("\r\n");
      at += 2;
      rows.push([]);
    }
  }
  return rows.slice(0, -1);
}

describe("cells", () => {
  it.each(["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\u0000=1", "  =1+1", "＝1+1", "－1"])(
    "%j cannot be read as a formula",
    (text) => expect(csvCell(text)).toBe(`"'${text}"`),
  );

  it.each(["Łukasz Ősz", "a-b", "1", "", "O'Neill", "x=1"])("%j stays as it is", (text) => {
    expect(csvCell(text)).toBe(`"${text}"`);
  });

  it("come back as they were, but for the apostrophe, whatever they hold", () => {
    const text = fc.string({ unit: "binary", maxLength: 30 });
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
        const back = parsed(rows.map(csvLine).join(""));
        expect(back.map((row) => row.map((cell) => cell.replace(/^'/, "")))).toEqual(
          rows.map((row) => row.map((cell) => cell.replace(/^'/, ""))),
        );
        for (const cell of back.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });
});
