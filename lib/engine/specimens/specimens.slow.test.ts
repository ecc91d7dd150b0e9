import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { readBarcodes } from "../barcode";
import { loadFaceFinder } from "../face";
import type { Pixels } from "../pixels";
import { drawSheets, rasterise } from "./draw-sheets";
import { drawTake } from "./draw-take";
import type { Label } from "./labels";
import { PLANS } from "./plans";
import { TAKES } from "./takes";
import { checkDigit, transliterate } from "./write-zone";

const FOLDER = path.join(process.cwd(), "e2e/specimens");
const labels: Label[] = JSON.parse(readFileSync(path.join(FOLDER, "labels.json"), "utf8"));
const WRONG = "wrong check digit of the document number";

/** Document number and the digit behind it, by format. */
function numberAndDigit(type: string, lines: readonly string[]): [string, string] {
  const upper = lines[0] ?? "";
  const lower = lines[1] ?? "";
  if (type === "TD1") return [upper.slice(5, 14), upper.slice(14, 15)];
  if (type === "FRA") return [lower.slice(0, 12), lower.slice(12, 13)];
  return [lower.slice(0, 9), lower.slice(9, 10)];
}

describe("committed specimens", () => {
  it("have zones of the length and characters of their format", () => {
    const shape: Record<string, [number, number]> = {
      TD1: [3, 30],
      TD2: [2, 36],
      FRA: [2, 36],
      TD3: [2, 44],
      MRVA: [2, 44],
      MRVB: [2, 36],
    };
    for (const { type, mrz, image } of labels) {
      if (!mrz) continue;
      const [rows, length] = shape[type] ?? [0, 0];
      expect(mrz, image).toHaveLength(rows);
      for (const line of mrz) expect(line, image).toMatch(new RegExp(`^[0-9A-Z<]{${length}}$`));
    }
  });

  it("carry a right check digit on the document number except where a fault is declared", () => {
    for (const { type, mrz, image, faults } of labels) {
      if (!mrz) continue;
      const [number, digit] = numberAndDigit(type, mrz);
      expect(checkDigit(number) === digit, image).toBe(!faults.includes(WRONG));
    }
    expect(labels.some((label) => label.faults.includes(WRONG))).toBe(true);
  });

  it("stay under the upload limit of 5 MiB each and 13 MB together", () => {
    const sizes = labels.map((label) => statSync(path.join(FOLDER, label.image)).size);
    expect(Math.max(...sizes)).toBeLessThan(5 * 1024 * 1024);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(13_000_000);
  });

  it("show every zone format, file format and kind of attack", () => {
    expect(new Set(labels.map((label) => label.type))).toEqual(
      new Set([
        "TD1",
        "TD2",
        "TD3",
        "FRA",
        "MRVA",
        "MRVB",
        "pdf417",
        "id-front",
        "driver-licence-or-id",
        "not-a-document",
      ]),
    );
    expect(new Set(labels.map((label) => path.extname(label.image)))).toEqual(
      new Set([".jpg", ".png", ".webp", ".tif", ".pdf"]),
    );
    expect(new Set(labels.map((label) => label.liveness))).toEqual(
      new Set(["genuine", "screen", "grey-copy", "portrait-replaced"]),
    );
  });

  it("are what the drawing code draws: the zones of the plans are the zones of the labels", async () => {
    const [plan] = PLANS;
    if (!plan) throw new Error("no plans");
    const [sheet] = await drawSheets(plan);
    expect(labels.find((label) => label.image.startsWith(`images/${plan.id}`))?.mrz).toEqual(sheet?.mrz);
  });
});

async function pixelsOf(label: Label): Promise<Pixels> {
  const picture = sharp(path.join(FOLDER, label.image)).rotate().flatten({ background: "#ffffff" }).removeAlpha();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

describe("what other rooms see on flat specimens", () => {
  it("the barcode holds the labelled text", async () => {
    const carrying = labels.filter(({ text, variant }) => text !== undefined && variant === "flat");
    expect(carrying.length).toBeGreaterThanOrEqual(3);
    for (const label of carrying) {
      const readings = await readBarcodes(await pixelsOf(label), label.side, { effort: "search" });
      expect(
        readings.map(({ text }) => text),
        label.image,
      ).toEqual([label.text]);
    }
  });

  it("the drawn face is found as a portrait", async () => {
    const find = await loadFaceFinder();
    for (const name of ["passport-utopia-front", "passport-wrong-digit-front", "licence-us-front"]) {
      const label = labels.find(({ image }) => image.includes(name));
      if (!label) throw new Error(`${name} is gone`);
      expect((await find(await pixelsOf(label), null, 0))?.confidence, name).toBeGreaterThan(0.7);
    }
  });
});

describe("drawing", () => {
  it("gives the same bytes when it runs twice", async () => {
    const plan = PLANS.find(({ id }) => id === "passport-spanish");
    const take = TAKES.find(({ id }) => id === "photo-passport-small");
    if (!plan || !take) throw new Error("plan or take is gone");
    const draw = async (): Promise<Buffer[]> => {
      const [sheet] = await drawSheets(plan);
      if (!sheet) throw new Error("no sheet");
      return [await rasterise(sheet, 500), await drawTake(take, sheet)];
    };
    const [first, second] = [await draw(), await draw()];
    expect(first.map((bytes, index) => bytes.equals(second[index] ?? Buffer.alloc(0)))).toEqual([true, true]);
  });
});

describe("transliteration", () => {
  it.each([
    ["NÚÑEZ IBÁÑEZ", "ESP", "NUNEZ<IBANEZ"],
    ["WIŚNIEWSKA-ŻÓŁĆ", "POL", "WISNIEWSKA<ZOLC"],
    ["MÜLLER-STRAUß", "D", "MUELLER<STRAUSS"],
    ["ÇAĞLAYAN", "TUR", "CAGLAYAN"],
    ["GÜLŞAH İPEK", "TUR", "GULSAH<IPEK"],
    ["LINDQVIST-MØLLER", "UTO", "LINDQVIST<MOELLER"],
    ["O'CONNOR", "UTO", "OCONNOR"],
  ])("writes %s of %s as %s", (name, state, zone) => {
    expect(transliterate(name, state)).toBe(zone);
  });
});

describe("check digits", () => {
  it("follow the worked examples of ICAO 9303-3 section 4.9", () => {
    expect(checkDigit("520727")).toBe("3");
    expect(checkDigit("AB2134<<<")).toBe("5");
  });
});
