import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { drawPortrait, LOOKS, type Picture, turnHead } from "../../lib/engine/specimens";

/** What Chromium plays as its camera: motion JPEG, thirty pictures a second, from the start again when it ends. */
const PER_SECOND = 30;
const FRAME = { width: 960, height: 720 };
/** The drawing's size in the frame, so that the face fills the page's oval. */
const PORTRAIT = { width: 640, top: -30 };

export type LookName = keyof typeof LOOKS;

/** Yaw in degrees (positive to the person's left) for so many seconds; neighbours are joined by a sweep. */
export interface Hold {
  yawDeg: number;
  seconds: number;
}

const SWEEP_SECONDS = 0.7;
const STEP_DEG = 6;

/** A head that turns to both sides and back, over and over: the person of an honest run. */
export const TURNING: readonly Hold[] = [
  { yawDeg: 0, seconds: 1.6 },
  { yawDeg: 42, seconds: 0.6 },
  { yawDeg: 0, seconds: 1 },
  { yawDeg: -42, seconds: 0.6 },
];
/** A photograph before the camera. */
export const STILL: readonly Hold[] = [{ yawDeg: 0, seconds: 1 }];

const folder = path.join(tmpdir(), "kyc-desk-camera");

/** A drawn face before the camera; answers the file. Drawn once a look and movement, a few seconds of work. */
export async function writeFaceVideo(look: LookName, holds: readonly Hold[]): Promise<string> {
  const name = `${look}-${holds.map(({ yawDeg, seconds }) => `${yawDeg}x${seconds}`).join("_")}.mjpeg`;
  const file = path.join(folder, name);
  if (existsSync(file)) return file;
  const portrait = await openPortrait(look);
  const drawn = new Map<number, Promise<Buffer>>();
  const pictures: Buffer[] = [];
  for (const yaw of yaws(holds)) {
    const picture = drawn.get(yaw) ?? placed(turnHead(portrait, yaw));
    drawn.set(yaw, picture);
    pictures.push(await picture);
  }
  return write(file, pictures);
}

/** A flat picture before the camera: a document on a dark table. `place`: its box in shares of the frame's width and height. */
export async function writeStillVideo(name: string, image: string, widthShare: number): Promise<string> {
  const file = path.join(folder, `${name}.mjpeg`);
  const sheet = await sharp(image)
    .resize({ width: Math.round(FRAME.width * widthShare) })
    .toBuffer();
  const still = await sharp({ create: { ...FRAME, channels: 3, background: "#3a322b" } })
    .composite([{ input: sheet, gravity: "centre" }])
    .jpeg({ quality: 92 })
    .toBuffer();
  return write(file, Array(PER_SECOND).fill(still));
}

function write(file: string, pictures: readonly Buffer[]): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, Buffer.concat([...pictures]));
  return file;
}

/** The yaw of every picture, in steps coarse enough that few have to be drawn. */
function yaws(holds: readonly Hold[]): number[] {
  const all: number[] = [];
  for (const [i, { yawDeg, seconds }] of holds.entries()) {
    for (let k = 0; k < seconds * PER_SECOND; k += 1) all.push(yawDeg);
    const next = holds[(i + 1) % holds.length]?.yawDeg ?? yawDeg;
    const steps = next === yawDeg ? 0 : SWEEP_SECONDS * PER_SECOND;
    for (let k = 1; k < steps; k += 1) {
      all.push(Math.round((yawDeg + ((next - yawDeg) * k) / steps) / STEP_DEG) * STEP_DEG);
    }
  }
  return all;
}

/** The drawn face that the videos show, as a PNG. */
export const drawnFace = (look: LookName): Promise<Buffer> => drawPortrait(look, LOOKS[look], PORTRAIT.width);

async function openPortrait(look: LookName): Promise<Picture> {
  const png = await drawnFace(look);
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

/** The drawing in the middle of a wide frame, its wall going on to both sides. */
function placed({ data, width, height }: Picture): Promise<Buffer> {
  const side = (FRAME.width - width) / 2;
  const seen = { left: 0, top: -PORTRAIT.top, width, height: FRAME.height };
  return sharp(data, { raw: { width, height, channels: 3 } })
    .extract(seen)
    .extend({ left: side, right: side, extendWith: "copy" })
    .jpeg({ quality: 88 })
    .toBuffer();
}
