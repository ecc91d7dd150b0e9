import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { rasterise } from "./draw-sheets";
import type { Sheet, Side } from "./plan";

/** The few pictures the desk offers as "try a specimen". */
interface Shown {
  id: string;
  title: string;
  about: string;
  document: string;
  sides: readonly Side[];
}

const SHOWN: readonly Shown[] = [
  {
    id: "passport",
    title: "Passport",
    about: "A valid passport of Utopia: printed page and zone agree.",
    document: "passport-utopia",
    sides: ["front"],
  },
  {
    id: "identity-card",
    title: "Identity card, two sides",
    about: "Spanish-language card with accents; the zone is on the back.",
    document: "id-spanish",
    sides: ["front", "back"],
  },
  {
    id: "driver-licence",
    title: "Driver licence with barcode",
    about: "Names and dates stand in a PDF417 barcode on the back.",
    document: "licence-us",
    sides: ["front", "back"],
  },
  {
    id: "birth-date-differs",
    title: "Passport with a fault",
    about: "The printed birth date is not the one in the zone: it needs eyes.",
    document: "passport-birth-mismatch",
    sides: ["front"],
  },
];

/** JPEGs under 300 kB and `manifest.json`: `[{ id, title, about, front, back? }]`, paths relative to the folder. */
export async function writeShowcase(folder: string, find: (id: string, side: Side) => { sheet: Sheet }): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const manifest: Record<string, string>[] = [];
  for (const { id, title, about, document, sides } of SHOWN) {
    const entry: Record<string, string> = { id, title, about };
    for (const side of sides) {
      const { sheet } = find(document, side);
      const png = await rasterise(sheet, sheet.widthMm > 100 ? 1250 : 1100);
      const name = sides.length > 1 ? `${id}-${side}.jpg` : `${id}.jpg`;
      const data = await sharp(png).flatten({ background: "#ffffff" }).jpeg({ quality: 76 }).toBuffer();
      if (data.length > 300_000) throw new Error(`${name} is ${data.length} bytes: too heavy for a page`);
      await writeFile(path.join(folder, name), data);
      entry[side] = name;
    }
    manifest.push(entry);
  }
  await writeFile(path.join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`);
}
