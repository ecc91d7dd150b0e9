import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { env } from "@/lib/env";
import { checkHeader } from "../gate";
import { canonicalise, loadPixels } from "../image";
import type { Grey, Pixels } from "../pixels";
import type { FieldReading, Quad } from "../reading";
import type { AccentLanguage } from "./accent-languages";
import { openAccentReader } from "./accent-reader";
import { restoreAccents } from "./restore-accents";

const WHITE: Pixels = { data: new Uint8Array(400 * 200 * 3).fill(255), width: 400, height: 200 };
const QUAD: Quad = [
  [20, 40],
  [220, 40],
  [220, 60],
  [20, 60],
];

function name(value: string, more: Partial<FieldReading> = {}): FieldReading {
  return {
    field: "surname",
    value,
    raw: value,
    source: "printed",
    confidence: 0.9,
    check: "none",
    corrected: false,
    side: "front",
    quad: QUAD,
    ...more,
  };
}

/** Answers every line with the same text and remembers what it was asked. */
function parrot(answers: string[]) {
  const asked: Array<{ line: Grey; language: AccentLanguage }> = [];
  return {
    asked,
    read: async (line: Grey, language: AccentLanguage) => {
      asked.push({ line, language });
      return answers[asked.length - 1] ?? "";
    },
    close: async () => undefined,
  };
}

describe("restoring accents", () => {
  const images = [{ side: "front" as const, pixels: WHITE }];
  it("asks in the language of the issuing state and keeps the letters", async () => {
    const reader = parrot(["NÚÑEZ"]);
    expect((await restoreAccents([name("NUNEZ")], images, "ARG", reader)).map((read) => read.value)).toEqual(["NÚÑEZ"]);
    expect(reader.asked.map(({ language, line }) => [language, line.height])).toEqual([["spa", 40]]);
  });
  it("leaves what the zone says, what has no place, and numbers alone", async () => {
    const reader = parrot([]);
    const reads = [
      name("NUNEZ", { source: "mrz" }),
      name("NUNEZ", { quad: null }),
      name("123", { field: "documentNumber" }),
    ];
    expect(await restoreAccents(reads, images, "ARG", reader)).toEqual(reads);
    expect(reader.asked).toEqual([]);
  });
  it("asks nothing for a state whose writing it does not know", async () => {
    const reader = parrot([]);
    await restoreAccents([name("IVANOV")], images, "BGR", reader);
    expect(reader.asked).toEqual([]);
  });
  it("reads each row of a value that stands over several", async () => {
    const reader = parrot(["GONZÁLEZ", "MUÑOZ"]);
    const [read] = await restoreAccents([name("GONZALEZ MUNOZ", { raw: "GONZALEZ\nMUNOZ" })], images, "CHL", reader);
    expect(read?.value).toBe("GONZÁLEZ MUÑOZ");
  });
});

const PHOTO = path.join(env().KYC_TESTDATA, "documents/images/hossamamrani__images_svk_id_07.cg0001_000125.jpg");

describe.skipIf(!existsSync(PHOTO))("on a photographed Slovak card", () => {
  const reader = openAccentReader();
  afterAll(() => reader.close());
  it("the caron of Kovčan comes back", async () => {
    const bytes = readFileSync(PHOTO);
    const [page] = await canonicalise(bytes, checkHeader(bytes));
    if (!page) throw new Error("no page");
    const pixels = await loadPixels(page.bytes);
    const quad: Quad = [
      [380, 322.5],
      [495.4, 322.5],
      [495.4, 350.7],
      [380, 350.7],
    ];
    const [read] = await restoreAccents([name("Kovcan", { quad })], [{ side: "front", pixels }], "SVK", reader);
    expect(read?.value).toBe("Kovčan");
  }, 20_000);
});
