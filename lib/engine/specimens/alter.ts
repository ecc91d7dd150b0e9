import sharp from "sharp";
import { drawPortrait } from "./draw-portrait";
import { LOOKS, type LookName } from "./looks";
import type { Flat } from "./photograph";
import type { Sheet } from "./plan";
import { createRandom } from "./random";

/** What is done to a document before it is photographed again: copied on paper, or given another face. */
export async function toFlat(png: Buffer): Promise<Flat> {
  // Two clear pixels around: bilinear sampling then gives the sheet a soft edge instead of a staircase.
  const clear = { top: 2, bottom: 2, left: 2, right: 2, background: { r: 255, g: 255, b: 255, alpha: 0 } };
  const { data, info } = await sharp(png).ensureAlpha().extend(clear).raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** A monochrome office copy on white paper with a margin: no colour, hard contrast, toner grain, a faint streak. */
export async function greyCopy(png: Buffer, seed: string): Promise<Buffer> {
  const margin = 90;
  const paper = sharp(png).flatten({ background: "#ffffff" }).greyscale().linear(1.28, -34).blur(0.7);
  const { data, info } = await paper
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: "#ffffff" })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const random = createRandom(seed);
  const streak = random.integer(margin, info.width - margin);
  const out = Buffer.alloc(info.width * info.height * 3);
  for (let at = 0; at < info.width * info.height; at += 1) {
    const value = data[at * info.channels] ?? 0;
    const grain = random.normal() * (value > 240 ? 2 : 11);
    const line = Math.abs((at % info.width) - streak) < 2 ? -16 : 0;
    out.fill(Math.max(0, Math.min(255, Math.round(value + grain + line))), at * 3, at * 3 + 3);
  }
  return sharp(out, { raw: { width: info.width, height: info.height, channels: 3 } })
    .png()
    .toBuffer();
}

/** Another person's picture glued over the portrait: slightly turned, with a cut edge and its own colour. */
export async function replacePortrait(png: Buffer, sheet: Sheet, other: LookName): Promise<Buffer> {
  if (!sheet.portrait) throw new Error("this side has no portrait to replace");
  const { width = 0 } = await sharp(png).metadata();
  const scale = width / sheet.widthMm;
  const w = Math.round(sheet.portrait.width * scale * 0.985);
  const h = Math.round(sheet.portrait.height * scale * 0.985);
  const face = await sharp(await drawPortrait(other, LOOKS[other], 500))
    .resize(w, h)
    .modulate({ brightness: 1.07, saturation: 1.22 })
    .jpeg({ quality: 58 })
    .toBuffer();
  const cut = await sharp(face)
    .extend({ top: 2, bottom: 3, left: 3, right: 2, background: "#fbfbf7" })
    .ensureAlpha()
    .rotate(1.3, { background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png()
    .toBuffer();
  const shade = await sharp(cut).ensureAlpha().linear([0, 0, 0, 0.55], [0, 0, 0, 0]).blur(2.4).png().toBuffer();
  const left = Math.round(sheet.portrait.x * scale) + 3;
  const top = Math.round(sheet.portrait.y * scale) - 4;
  return sharp(png)
    .composite([
      { input: shade, left: left + 3, top: top + 4 },
      { input: cut, left, top },
    ])
    .png()
    .toBuffer();
}
