import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { toFlat } from "./alter";
import { drawSheets, rasterise } from "./draw-sheets";
import { drawTake } from "./draw-take";
import { EXTENSION, encodePicture } from "./encode-picture";
import { type Label, labelOf, labelOfOddity } from "./labels";
import { oddities } from "./not-documents";
import { openDrawing } from "./open-drawing";
import { photograph } from "./photograph";
import type { Plan, Sheet, Side } from "./plan";
import { PLANS } from "./plans";
import { poseQuad } from "./pose";
import { writeShowcase } from "./showcase";
import { FLAT_FORMATS, TAKES } from "./takes";

/** Two sides that were sent together; `sameDocument` false is the trap. */
export interface Pair {
  id: string;
  front: string;
  back: string;
  sameDocument: boolean;
}

export interface Written {
  pictures: number;
  bytes: number;
}

/** Draws every specimen into `folder` (emptied first) with `labels.json` and `pairs.json`, and the showcase into `showcase`. */
export async function writeSpecimens(folder: string, showcase: string): Promise<Written> {
  await rm(path.join(folder, "images"), { recursive: true, force: true });
  await mkdir(path.join(folder, "images"), { recursive: true });
  const labels: Label[] = [];
  let bytes = 0;
  const put = async (name: string, data: Buffer): Promise<string> => {
    await writeFile(path.join(folder, "images", name), data);
    bytes += data.length;
    return `images/${name}`;
  };
  const drawn = new Map<string, { plan: Plan; sheet: Sheet }>();
  for (const plan of PLANS) {
    for (const sheet of await drawSheets(plan)) {
      drawn.set(`${plan.id}/${sheet.side}`, { plan, sheet });
      const format = FLAT_FORMATS[plan.id] ?? "jpeg";
      const picture = sharp(await rasterise(sheet, sheet.widthMm > 100 ? 1250 : 1040)).flatten({
        background: "#ffffff",
      });
      const data = await encodePicture(picture, format, 74);
      const name = await put(`${plan.id}-${sheet.side}.${EXTENSION[format]}`, data);
      labels.push(labelOf(name, plan, sheet, "flat", "genuine"));
    }
  }
  for (const take of TAKES) {
    const { plan, sheet } = sideOf(drawn, take.of, take.side);
    const name = await put(`${take.id}.jpg`, await drawTake(take, sheet));
    labels.push(labelOf(name, plan, sheet, take.variant, take.liveness));
  }
  for (const oddity of oddities()) {
    const name = await put(`${oddity.id}.jpg`, await drawOddity(oddity.svg, oddity.id));
    labels.push(labelOfOddity(name, oddity.variant));
  }
  await writeFile(path.join(folder, "labels.json"), `${JSON.stringify(labels, null, 1)}\n`);
  await writeFile(path.join(folder, "pairs.json"), `${JSON.stringify(pairsOf(labels), null, 1)}\n`);
  await writeShowcase(showcase, (id, side) => sideOf(drawn, id, side));
  return { pictures: labels.length, bytes };
}

function sideOf(
  drawn: ReadonlyMap<string, { plan: Plan; sheet: Sheet }>,
  id: string,
  side: Side,
): { plan: Plan; sheet: Sheet } {
  const found = drawn.get(`${id}/${side}`);
  if (!found) throw new Error(`no drawing of ${id}, ${side}`);
  return found;
}

async function drawOddity(svg: string, id: string): Promise<Buffer> {
  const flat = await toFlat(await openDrawing(svg, { density: 150 }).resize(900).png().toBuffer());
  const [width, height] = [1200, 1600];
  const pose = { fill: flat.width > flat.height ? 0.86 : 0.8, turn: 3, pitch: 8, yaw: -4 };
  const quad = poseQuad(flat.width, flat.height, width, height, pose);
  const scene = {
    width,
    height,
    quad,
    table: "oak",
    lightAngle: 215,
    lightFall: 0.35,
    tint: [1, 0.99, 0.96],
    noise: 3,
  } as const;
  return (await photograph(flat, scene, id)).jpeg({ quality: 70 }).toBuffer();
}

/** Both sides of every card, and one pair whose sides belong to different people. */
function pairsOf(labels: readonly Label[]): Pair[] {
  const pairs: Pair[] = [];
  for (const front of labels) {
    const back = labels.find(
      (label) => label.document === front.document && label.side === "back" && label.variant === front.variant,
    );
    if (front.side === "front" && front.document && back && front.liveness === "genuine") {
      const variant = front.variant === "flat" ? "" : "-photo";
      pairs.push({ id: `${front.document}${variant}`, front: front.image, back: back.image, sameDocument: true });
    }
  }
  pairs.push({
    id: "sides-of-two-documents",
    front: "images/id-utopia-front.jpg",
    back: "images/id-minor-back.jpg",
    sameDocument: false,
  });
  return pairs;
}
