import sharp, { type Sharp } from "sharp";
import { homographyBetween, project, rectangle } from "@/lib/engine/image";
import type { Quad } from "../reading";
import { createRandom, type Random } from "./random";
import { type Colour, createTable, type Table } from "./surface";

/** RGBA raster of a flat document. */
export interface Flat {
  data: Buffer;
  width: number;
  height: number;
}

export interface Scene {
  width: number;
  height: number;
  /** Document corners in frame pixels, clockwise from its own top left. */
  quad: Quad;
  table: Table;
  /** Direction the light falls from, degrees, and its fall-off over the frame (0 even … 1 strong). */
  lightAngle: number;
  lightFall: number;
  /** Colour of the light, 1 = neutral. */
  tint: Colour;
  /** Ellipses in document coordinates (0–1) where a lamp is mirrored. */
  glare?: readonly { u: number; v: number; ru: number; rv: number; strength: number }[];
  /** Standard deviation of defocus, and length of hand shake, in pixels. */
  blur?: number;
  shake?: number;
  /** Standard deviation of sensor noise. */
  noise: number;
  /** Document shown on a display: its pixels across, which beat against the camera's (moiré). */
  display?: { columns: number };
}

/** Pixel of the document at u, v (0–1), bilinear, into `out` as r, g, b, alpha 0–255. */
function sampleFlat(flat: Flat, u: number, v: number, out: Float64Array): void {
  const x = Math.min(flat.width - 1.001, Math.max(0, u * flat.width - 0.5));
  const y = Math.min(flat.height - 1.001, Math.max(0, v * flat.height - 0.5));
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const fx = x - x0;
  const fy = y - y0;
  const at = (y0 * flat.width + x0) * 4;
  const row = flat.width * 4;
  for (let c = 0; c < 4; c += 1) {
    const top = (flat.data[at + c] ?? 0) * (1 - fx) + (flat.data[at + 4 + c] ?? 0) * fx;
    const low = (flat.data[at + row + c] ?? 0) * (1 - fx) + (flat.data[at + row + 4 + c] ?? 0) * fx;
    out[c] = top * (1 - fy) + low * fy;
  }
}

/** A display at u, v: square cells of red, green and blue stripes with a dark grid, lit from behind. */
function sampleDisplay(flat: Flat, u: number, v: number, columns: number, out: Float64Array): void {
  const rows = (columns * flat.height) / flat.width;
  const inside = u >= 0 && u <= 1 && v >= 0 && v <= 1;
  const cx = u * columns;
  const cy = v * rows;
  if (inside) sampleFlat(flat, (Math.floor(cx) + 0.5) / columns, (Math.floor(cy) + 0.5) / rows, out);
  const alpha = inside ? (out[3] ?? 0) / 255 : 0;
  const stripe = (((cx % 1) + 1) % 1) * 3;
  const gap = ((cy % 1) + 1) % 1 < 0.14 ? 0.5 : 1.06;
  const bezel = u < -0.16 || u > 1.16 || v < -0.22 || v > 1.22;
  for (let c = 0; c < 3; c += 1) {
    const shown = (out[c] ?? 0) * alpha + 246 * (1 - alpha); // the viewer's page round the picture is white
    const distance = Math.abs(stripe - (c + 0.5));
    const lit = (distance < 0.5 ? 1.5 : 0.72) * gap;
    // A display cannot show black: its backlight leaks, bluish.
    out[c] = bezel ? 14 + c * 2 : 16 + c * 5 + shown * 0.86 * lit;
  }
  out[3] = 255;
}

/** Frame pixels of the scene before lens and sensor. */
function expose(flat: Flat, scene: Scene, seed: string): Buffer {
  const toDocument = homographyBetween(scene.quad, rectangle(1, 1));
  const table = createTable(scene.table, seed);
  const frame = Buffer.alloc(scene.width * scene.height * 3);
  const pixel = new Float64Array(4);
  const sum = new Float64Array(4);
  const angle = (scene.lightAngle * Math.PI) / 180;
  const aspect = flat.width / flat.height;
  const taps = scene.display ? [-0.33, 0, 0.33] : [0];
  for (let y = 0; y < scene.height; y += 1) {
    for (let x = 0; x < scene.width; x += 1) {
      sum.fill(0);
      const [u, v] = project(toDocument, x + 0.5, y + 0.5);
      if (scene.display) {
        for (const dy of taps) {
          for (const dx of taps) {
            const [su, sv] = project(toDocument, x + 0.5 + dx, y + 0.5 + dy);
            sampleDisplay(flat, su, sv, scene.display.columns, pixel);
            for (let c = 0; c < 4; c += 1) sum[c] = (sum[c] ?? 0) + (pixel[c] ?? 0) / 9;
          }
        }
      } else if (u > 0 && u < 1 && v > 0 && v < 1) sampleFlat(flat, u, v, sum);
      const alpha = (sum[3] ?? 0) / 255;
      // Contact shadow: a card lies half a millimetre above the table.
      const du = Math.max(0, -u - 0.002, u - 1.006) * aspect;
      const dv = Math.max(0, -v - 0.002, v - 1.008);
      const shadow = scene.display ? 1 : 1 - 0.5 * Math.exp(-Math.hypot(du, dv) / 0.022);
      const ground = alpha < 1 ? table(x, y) : ([0, 0, 0] as const);
      const across =
        ((x / scene.width - 0.5) * Math.cos(angle) + (y / scene.height - 0.5) * Math.sin(angle)) * scene.lightFall;
      const light = Math.max(0.15, 1 - across);
      const veil = glareAt(scene, u, v);
      for (let c = 0; c < 3; c += 1) {
        const lit =
          ((sum[c] ?? 0) * alpha + (ground[c] ?? 0) * shadow * (1 - alpha)) *
          (scene.display ? 1 : light * (scene.tint[c] ?? 1));
        frame[(y * scene.width + x) * 3 + c] = Math.max(0, Math.min(255, lit * (1 - veil) + 255 * veil));
      }
    }
  }
  return frame;
}

function glareAt(scene: Scene, u: number, v: number): number {
  let veil = 0;
  for (const spot of scene.glare ?? []) {
    const distance = ((u - spot.u) / spot.ru) ** 2 + ((v - spot.v) / spot.rv) ** 2;
    if (distance < 9) veil = Math.max(veil, spot.strength * Math.exp(-(distance ** 1.6)));
  }
  return veil;
}

/** Averages along one direction: the path of a shaking hand. */
function smear(frame: Buffer, width: number, height: number, length: number): Buffer {
  const out = Buffer.alloc(frame.length);
  const steps = Math.max(2, Math.round(length));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      for (let c = 0; c < 3; c += 1) {
        let total = 0;
        for (let step = 0; step < steps; step += 1) {
          const sx = Math.min(width - 1, x + step);
          const sy = Math.min(height - 1, y + Math.round(step * 0.4));
          total += frame[(sy * width + sx) * 3 + c] ?? 0;
        }
        out[(y * width + x) * 3 + c] = total / steps;
      }
    }
  }
  return out;
}

function addNoise(frame: Buffer, sigma: number, random: Random): void {
  for (let at = 0; at < frame.length; at += 3) {
    const luminance = random.normal() * sigma;
    for (let c = 0; c < 3; c += 1) {
      const value = (frame[at + c] ?? 0) + luminance + random.normal() * sigma * 0.45;
      frame[at + c] = Math.max(0, Math.min(255, Math.round(value)));
    }
  }
}

/** A picture of a flat document as a phone would take it; the encoder is left to the caller. Deterministic in `seed`. */
export async function photograph(flat: Flat, scene: Scene, seed: string): Promise<Sharp> {
  const { width, height } = scene;
  let frame = expose(flat, scene, seed);
  if (scene.shake) frame = smear(frame, width, height, scene.shake);
  const raw = { width, height, channels: 3 } as const;
  // Even a sharp lens spreads a point over half a pixel.
  frame = await sharp(frame, { raw })
    .blur(Math.max(0.45, scene.blur ?? 0))
    .raw()
    .toBuffer();
  addNoise(frame, scene.noise, createRandom(`${seed}/noise`));
  return sharp(frame, { raw });
}
