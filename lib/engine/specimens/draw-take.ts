import sharp from "sharp";
import { greyCopy, replacePortrait, toFlat } from "./alter";
import { rasterise } from "./draw-sheets";
import { photograph } from "./photograph";
import type { Sheet } from "./plan";
import { poseQuad } from "./pose";
import type { Take } from "./takes";

/** JPEG bytes of one photograph of a sheet. */
export async function drawTake(take: Take, sheet: Sheet): Promise<Buffer> {
  const [width, height] = take.frame;
  // About one raster pixel per frame pixel: the bilinear sampler would alias on a finer raster.
  let png = await rasterise(sheet, Math.max(500, Math.round(width * take.pose.fill * 1.1)));
  if (take.otherFace) png = await replacePortrait(png, sheet, take.otherFace);
  if (take.liveness === "grey-copy") png = await greyCopy(png, take.id);
  const flat = await toFlat(png);
  const quad = poseQuad(flat.width, flat.height, width, height, take.pose);
  let picture = await photograph(flat, { ...take.scene, width, height, quad }, take.id);
  if (take.quarterTurns)
    picture = sharp(
      await picture
        .rotate(take.quarterTurns * 90)
        .png()
        .toBuffer(),
    );
  if (take.exifOrientation) {
    // Pixels are stored turned the other way, so that a reader which obeys the tag sees them upright.
    const back = { 3: 180, 6: 270, 8: 90 }[take.exifOrientation];
    picture = sharp(await picture.rotate(back).png().toBuffer()).withMetadata({ orientation: take.exifOrientation });
  }
  return picture.jpeg({ quality: take.quality }).toBuffer();
}
