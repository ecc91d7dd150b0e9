import { drawPortrait } from "./draw-portrait";
import { twoLineSheet } from "./layout-booklet";
import { identityCard } from "./layout-card";
import { licence } from "./layout-licence";
import { passportPage } from "./layout-passport";
import { LOOKS } from "./looks";
import { openDrawing } from "./open-drawing";
import type { Plan, Sheet } from "./plan";

/** All sides of one document as SVG sheets. */
export async function drawSheets(plan: Plan): Promise<Sheet[]> {
  const portrait = await drawPortrait(plan.holder.look, LOOKS[plan.holder.look], 560);
  switch (plan.layout) {
    case "passport":
      return [passportPage(plan, portrait)];
    case "card":
      return identityCard(plan, portrait);
    case "td2":
    case "old-french":
    case "visa":
      return [twoLineSheet(plan, portrait)];
    default:
      return licence(plan, portrait);
  }
}

/** RGBA raster of a sheet; corners outside the card stay transparent. */
export async function rasterise(sheet: Sheet, widthPx: number): Promise<Buffer> {
  const dpi = (widthPx / sheet.widthMm) * 25.4;
  const sized = sheet.svg.replace("<svg ", `<svg width="${sheet.widthMm}mm" height="${sheet.heightMm}mm" `);
  return openDrawing(sized, { density: dpi }).resize(widthPx).png().toBuffer();
}
