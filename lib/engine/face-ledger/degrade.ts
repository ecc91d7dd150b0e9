import sharp, { type Sharp } from "sharp";
import type { FoundFace } from "../face-reading";
import type { Pixels } from "../pixels";

/** How a portrait of a document differs from the picture it was made of. `height` in pixels of the whole portrait. */
export const DEGRADATIONS = {
  "small 160 px": { height: 160, quality: 40, print: false, grey: false },
  "small 120 px": { height: 120, quality: 40, print: false, grey: false },
  "small 80 px": { height: 80, quality: 40, print: false, grey: false },
  "JPEG quality 15": { height: 200, quality: 15, print: false, grey: false },
  "grey 160 px": { height: 160, quality: 40, print: false, grey: true },
  "print 160 px": { height: 160, quality: 40, print: true, grey: false },
  "print 120 px": { height: 120, quality: 40, print: true, grey: false },
} as const;
export type Degradation = keyof typeof DEGRADATIONS;

const raw = ({ data, width, height }: Pixels) => sharp(data, { raw: { width, height, channels: 3 } });

/**
 * Cuts the face as an identity portrait (about 79 : 100, the face 62 % of its height) and spoils it. The same `seed`
 * gives the same picture.
 */
export async function degrade(source: Pixels, face: FoundFace, how: Degradation, seed: number): Promise<Buffer> {
  const { height, quality, print, grey } = DEGRADATIONS[how];
  let picture: Buffer = await cutPortrait(source, face).then((png) =>
    sharp(png).resize({ height, kernel: "lanczos3" }).png().toBuffer(),
  );
  if (grey) picture = await sharp(picture).greyscale().toColourspace("srgb").png().toBuffer();
  if (print) picture = await printed(picture, height, randomFrom(seed));
  return sharp(picture).jpeg({ quality }).toBuffer();
}

async function cutPortrait(source: Pixels, { quad }: FoundFace): Promise<Buffer> {
  const xs = quad.map(([x]) => x);
  const ys = quad.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const height = Math.round((bottom - top) / 0.62);
  const width = Math.round(0.79 * height);
  const x = Math.round((left + right) / 2 - width / 2);
  const y = Math.round((top + bottom) / 2 - 0.52 * height);
  const margin = Math.max(0, -x, -y, x + width - source.width, y + height - source.height);
  const extended = await raw(source)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: { r: 200, g: 205, b: 205 } })
    .png()
    .toBuffer();
  return sharp(extended)
    .extract({ left: x + margin, top: y + margin, width, height })
    .png()
    .toBuffer();
}

/** Pale ink in a halftone under wavy security lines, then a camera's blur and noise. */
async function printed(picture: Buffer, height: number, random: () => number): Promise<Buffer> {
  const large = await pixelsOf(
    sharp(picture)
      .resize({ height: 3 * height, kernel: "cubic" })
      .linear(0.8, 28),
  );
  const phase = 6 * random();
  const pitch = 0.15 + 0.1 * random();
  for (let y = 0, p = 0; y < large.height; y++) {
    for (let x = 0; x < large.width; x++, p += 3) {
      const dots = 10 * Math.sin(1.9 * x + 0.6 * y) * Math.sin(1.9 * y - 0.6 * x);
      const wave = Math.sin((x + 26 * Math.sin(0.045 * y + phase)) * pitch) > 0.88 ? -26 : 0;
      const cross = Math.sin((y + 22 * Math.sin(0.05 * x + 2 * phase)) * 0.9 * pitch) > 0.9 ? -20 : 0;
      for (const [c, ink] of [0.7, 0.5, 0.3].entries()) {
        large.data[p + c] = clamp((large.data[p + c] ?? 0) + dots + (wave + cross) * ink);
      }
    }
  }
  const seen = await pixelsOf(raw(large).resize({ height, kernel: "cubic" }).blur(0.8).modulate({ saturation: 0.75 }));
  const noise = () => 9 * (random() + random() + random() + random() - 2);
  for (let i = 0; i < seen.data.length; i++) seen.data[i] = clamp((seen.data[i] ?? 0) + noise());
  return raw(seen).png().toBuffer();
}

const clamp = (value: number) => Math.max(0, Math.min(255, value));

async function pixelsOf(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
