import sharp from "sharp";
import { hairAbove, hairBehind } from "./hair";
import { openDrawing } from "./open-drawing";
import { beard, browHairs, bust, ears, eye, faceOutline, gradients, type Look, mouth, nose, relief } from "./portrait";
import { createRandom } from "./random";

/** One portrait of 4:5 as PNG bytes, `widthPx` across. The look and its name alone decide every hair. */
export async function drawPortrait(name: string, look: Look, widthPx: number): Promise<Buffer> {
  const random = createRandom(name);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 125" width="${widthPx}" height="${widthPx * 1.25}">
  ${gradients(look)}<rect width="100" height="125" fill="url(#wall)"/>
  <ellipse cx="50" cy="62" rx="40" ry="56" fill="#000" opacity="0.10" filter="url(#b4)"/>
  ${hairBehind(look, random)}${bust(look)}${ears(look)}
  <path d="${faceOutline(look)}" fill="url(#skin)"/>
  ${relief(look)}${beard(look, random)}${nose(look)}${mouth(look)}${eye(look, -1, random)}${eye(look, 1, random)}
  ${browHairs(look, -1, random)}${browHairs(look, 1, random)}${hairAbove(look, random)}</svg>`;
  const flat = await openDrawing(svg)
    .flatten({ background: "#ffffff" })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  // Film grain: without it skin is as smooth as plastic, to the eye and to a detector alike.
  const { data, info } = flat;
  for (let at = 0; at < data.length; at += 3) {
    const grain = random.normal() * 3.2;
    for (let channel = 0; channel < 3; channel += 1) {
      data[at + channel] = Math.max(0, Math.min(255, Math.round((data[at + channel] ?? 0) + grain)));
    }
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .png()
    .toBuffer();
}
