import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { prepareZXingModule, writeBarcode } from "zxing-wasm/full";
import type { Pixels } from "@/lib/engine/pixels";
import { readBarcodes } from "./read-barcodes";

const PAYLOAD =
  "@\n\u001e\rANSI 636014090002DL00410278ZC03190008DLDAQY1234567\nDCSMUÑOZ\nDDEN\nDACMARIA\nDDFN\nDADJOSE\nDDGN\n" +
  "DBD01022020\nDBB03041985\nDBA03042028\nDBC2\nDAU065 IN\nDAG123 MAIN ST\nDAISACRAMENTO\nDAJCA\nDAK958140000  \nDCGUSA\r";
const TESTDATA = path.join(process.cwd(), "../shared/testdata/documents");

async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture
    .flatten({ background: "#ffffff" })
    .removeAlpha()
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** A drawn symbol on a grey page with a margin, three pixels a module. */
async function page(): Promise<Sharp> {
  const { image } = await writeBarcode(PAYLOAD, { format: "PDF417", scale: 3 });
  const symbol = sharp(Buffer.from((await image?.arrayBuffer()) ?? new ArrayBuffer(0))).flatten({
    background: "#ffffff",
  });
  const margin = { top: 150, bottom: 250, left: 120, right: 90, background: "#e8e4da" };
  return sharp(await symbol.extend(margin).png().toBuffer());
}

beforeAll(() => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve("zxing-wasm/full/zxing_full.wasm"));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
});

describe("a drawn licence symbol", () => {
  test("is read to the last control character, with its place on the picture", async () => {
    const picture = await pixelsOf(await page());
    const [reading, ...others] = await readBarcodes(picture, "back");
    expect(others).toEqual([]);
    expect(reading).toMatchObject({ format: "PDF417", payload: "AAMVA", text: PAYLOAD, side: "back" });
    const [[left, top], , [right, bottom]] = reading?.quad ?? [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ];
    for (const [seen, drawn] of [
      [left, 120],
      [top, 150],
      [right, picture.width - 90],
      [bottom, picture.height - 250],
    ])
      expect(Math.abs((seen ?? 0) - (drawn ?? 0))).toBeLessThan(16);
  });

  test.each([-28, -15, 22, 90, 180])("is found when it is tilted by %i degrees", async (degrees) => {
    const turned = await pixelsOf((await page()).rotate(degrees, { background: "#808080" }));
    const readings = await readBarcodes(turned, "back", { effort: "search", textAngleDeg: degrees });
    expect(readings.map(({ text }) => text)).toEqual([PAYLOAD]);
  });

  test("is found without knowing its tilt, given the time to look in more directions", async () => {
    const turned = await pixelsOf((await page()).rotate(25, { background: "#808080" }));
    expect((await readBarcodes(turned, "back", { effort: "search", budgetMs: 6_000 }))[0]?.text).toBe(PAYLOAD);
  });

  test("is found when it is blurred and small", async () => {
    const plain = await page();
    const { width = 0 } = await plain.metadata();
    const shrunk = sharp(
      await plain
        .resize({ width: Math.round(width * 0.72) })
        .blur(0.8)
        .jpeg({ quality: 70 })
        .toBuffer(),
    );
    expect((await readBarcodes(await pixelsOf(shrunk), "back", { effort: "search" }))[0]?.text).toBe(PAYLOAD);
  });
});

test("an empty page has no barcode, and saying so takes little time even when one was expected", async () => {
  const blank = { data: new Uint8Array(1600 * 1000 * 3).fill(240), width: 1600, height: 1000 };
  const before = process.cpuUsage();
  expect(await readBarcodes(blank, "back", { effort: "search" })).toEqual([]);
  const { user } = process.cpuUsage(before);
  expect(user / 1000).toBeLessThan(2_500);
});

describe.skipIf(!existsSync(TESTDATA))("the labelled PDF417 images", () => {
  test("77 of 80 are read exactly at a glance, one more by search, none wrongly", async () => {
    const labels: unknown = JSON.parse(readFileSync(path.join(TESTDATA, "labels.json"), "utf8"));
    const exact = { glance: 0, search: 0 };
    let wrong = 0;
    const read = async (label: { image: string; text: string }, effort: "glance" | "search") => {
      const picture = await pixelsOf(sharp(readFileSync(path.join(TESTDATA, label.image))));
      const texts = (await readBarcodes(picture, "front", { effort })).map(({ text }) => text);
      wrong += texts.filter((text) => text !== label.text).length;
      if (texts.includes(label.text)) exact[effort] += 1;
      return texts.length > 0;
    };
    for (const label of Array.isArray(labels) ? labels : [])
      if (label.type === "pdf417" && !(await read(label, "glance"))) await read(label, "search");
    expect({ ...exact, wrong }).toEqual({ glance: 77, search: 1, wrong: 0 });
  }, 30_000);
});
