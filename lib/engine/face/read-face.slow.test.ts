import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { checkHeader } from "@/lib/engine/gate";
import { env } from "@/lib/env";
import { CALIBRATED_MODEL, compareTemplates, cosineOf } from "../face-match";
import type { FaceReading, FoundFace } from "../face-reading";
import { canonicalise, loadPixels, warp } from "../image";
import type { Pixels } from "../pixels";
import { turnHead } from "../specimens";
import { EMBEDDER_ID } from "./embedder";
import { type FaceReader, loadFaceReader } from "./index";
import { retakeReasons } from "./measure-quality";

const FOLDER = path.join(process.cwd(), "e2e/specimens/images");

/** As an upload would come in: through the decoder, which turns what EXIF says is turned. */
async function open(bytes: Buffer): Promise<Pixels> {
  const [picture] = await canonicalise(bytes, checkHeader(bytes));
  if (!picture) throw new Error("no picture");
  return loadPixels(picture.bytes);
}
const specimen = (file: string) => open(readFileSync(path.join(FOLDER, file)));

function turned(pixels: Pixels, degrees: number): Pixels {
  const t = (degrees * Math.PI) / 180;
  const [c, s] = [Math.cos(t), Math.sin(t)];
  const side = Math.ceil(Math.hypot(pixels.width, pixels.height));
  const [x, y, h] = [pixels.width / 2, pixels.height / 2, side / 2];
  return warp(pixels, [c, -s, x - c * h + s * h, s, c, y - s * h - c * h, 0, 0, 1], side, side, "edge");
}

const raw = ({ data, width, height }: Pixels) => sharp(data, { raw: { width, height, channels: 3 } });

/** The portrait of the card alone, in a picture of its own, as large as a selfie. */
async function portraitOf(card: Pixels): Promise<Pixels> {
  const cut = raw(card).extract({ left: 50, top: 170, width: 300, height: 340 }).resize({ width: 600 });
  return open(await cut.png().toBuffer());
}

function found(reading: FaceReading): FoundFace {
  if (!reading.face) throw new Error("no face was found");
  return reading.face;
}

let read: FaceReader;
let card: Pixels;
let portrait: Pixels;
let face: FoundFace;
beforeAll(async () => {
  read = await loadFaceReader();
  card = await specimen("id-utopia-front.jpg");
  portrait = await portraitOf(card);
  face = found(await read(card, "document", 1));
});

/** Cosine to the same card's portrait as it stands. */
const likeness = async (pixels: Pixels) => cosineOf(face.template, found(await read(pixels, "document", 1)).template);

describe("the template of a drawn portrait", () => {
  it("has the pinned numbers: blue first, aligned by five points, scaled as the model was trained", () => {
    const pinned = [0.039, -0.07, 0.0003, 0.0608, 0.0398, -0.0812];
    for (const [i, value] of pinned.entries())
      expect(Math.abs((face.template.vector[i] ?? 9) - value)).toBeLessThan(1e-3);
    expect(Math.hypot(...face.template.vector)).toBeCloseTo(1, 6);
    expect(face.template.vector).toHaveLength(512);
  });

  it("is another one when red and blue change places", async () => {
    const data = new Uint8Array(card.data.length);
    for (let p = 0; p < data.length; p += 3)
      data.set([card.data[p + 2] ?? 0, card.data[p + 1] ?? 0, card.data[p] ?? 0], p);
    expect(await likeness({ ...card, data })).toBeCloseTo(0.9745, 2);
  });

  it("is named by the model that the score table was calibrated for", () => {
    expect(EMBEDDER_ID).toBe(CALIBRATED_MODEL);
    expect(face.template.modelId).toBe(EMBEDDER_ID);
  });

  it("hardly changes with size and place in the picture", async () => {
    const smaller = await open(
      await raw(card).resize({ width: 700 }).extend({ top: 120, left: 300, background: "#557" }).png().toBuffer(),
    );
    expect(await likeness(smaller)).toBeGreaterThan(0.95);
    const larger = await open(await raw(card).resize({ width: 2_600 }).jpeg({ quality: 95 }).toBuffer());
    expect(await likeness(larger)).toBeGreaterThan(0.97);
  });

  it("of two documents is refused at the threshold of selfies", async () => {
    const other = found(await read(await specimen("id-spanish-front.jpg"), "document", 1));
    // Two cards drawn alike: between a selfie and a document this cosine would be a sure match.
    expect(cosineOf(face.template, other.template)).toBeCloseTo(0.967, 2);
    expect(() => compareTemplates(face.template, other.template)).toThrowError(
      expect.objectContaining({ code: "NOT_COMPARABLE" }),
    );
    const selfie = found(await read(portrait, "selfie", 1));
    expect(compareTemplates(face.template, selfie.template).band).toBe("match");
  });
});

describe("pictures that lie as they like", () => {
  it.each([45, 90, 135, 180, 225, 270, 315])(
    "a selfie turned by %i° gives the same face, its roll told",
    async (degrees) => {
      const upright = found(await read(portrait, "selfie", 1));
      const other = found(await read(turned(portrait, degrees), "selfie", 1));
      expect(cosineOf(upright.template, other.template)).toBeCloseTo(0.999, 2);
      const roll = (((-degrees - other.quality.rollDeg) % 360) + 540) % 360;
      expect(Math.abs(roll - 180)).toBeLessThan(6);
    },
  );

  it.each([90, 180, 270])("a card turned by %i° gives the same portrait", async (degrees) => {
    expect(await likeness(turned(card, degrees))).toBeCloseTo(0.997, 2);
  });

  it("what EXIF says is turned is upright before the face is read", async () => {
    const { quality, template } = found(await read(await specimen("photo-id-front-exif.jpg"), "document", 1));
    expect(quality.rollDeg).toBeCloseTo(3.2, 0);
    expect(cosineOf(face.template, template)).toBeCloseTo(0.962, 2);
  });

  it("a small portrait is found by looking at windows of the picture", async () => {
    const far = raw(card)
      .resize({ width: 380 })
      .extend({ top: 900, left: 900, right: 320, bottom: 220, background: "#865" });
    const reading = await read(await open(await far.png().toBuffer()), "document", 1);
    expect(found(reading).quality.faceWidthPx).toBeLessThan(52);
    expect(found(reading).quad[0][0]).toBeGreaterThan(900);
    expect(found(reading).retake).toEqual(["too-small"]);
    expect(cosineOf(face.template, found(reading).template)).toBeCloseTo(0.988, 2);
  });
});

describe("a picture without a face", () => {
  it.each(["not-a-document-landscape.jpg", "id-utopia-back.jpg", "licence-us-back.jpg"])(
    "%s: no face, not a face of score zero",
    async (file) => {
      for (const kind of ["selfie", "document"] as const) {
        expect(await read(await specimen(file), kind, 1)).toMatchObject({ face: null, facesInPicture: 0 });
      }
    },
  );
});

describe("quality", () => {
  const retake = async (edit: (picture: Sharp) => Sharp) =>
    found(await read(await open(await edit(raw(portrait)).png().toBuffer()), "selfie", 1)).retake;

  it("of a good picture asks for nothing", async () => {
    expect(await retake((picture) => picture)).toEqual([]);
  });

  it("names what is wrong", async () => {
    expect(await retake((picture) => picture.blur(14))).toContain("blurred");
    expect(await retake((picture) => picture.linear(0.16, 0))).toContain("too-dark");
    expect(await retake((picture) => picture.resize({ width: 150 }))).toContain("too-small");
    const nextTo = await raw(portrait).png().toBuffer();
    expect(
      await retake((picture) =>
        picture.extend({ right: 600, background: "#789" }).composite([{ input: nextTo, left: 600, top: 0 }]),
      ),
    ).toContain("several-faces");
    expect(await retake((picture) => picture.extract({ left: 0, top: 0, width: 300, height: 680 }))).toContain(
      "cut-off",
    );
  });

  it("says that a head is turned, to whichever side", async () => {
    for (const yawDeg of [44, -44]) {
      const { data, width, height } = turnHead({ ...portrait, data: Uint8Array.from(portrait.data) }, yawDeg);
      const head = found(await read({ data, width, height }, "selfie", 1));
      expect(Math.abs(head.quality.yawDeg)).toBeGreaterThan(25);
      expect(head.retake).toContain("turned");
    }
  });

  it("says that the eyes are closed when neither is open, that it is too bright, and asks neither of a document", () => {
    const { quality } = face;
    const shut = { ...quality, eyeOpening: { left: 0.08, right: 0.11 } };
    expect(retakeReasons(quality, "selfie", 0)).toEqual([]);
    expect(retakeReasons(shut, "selfie", 0)).toEqual(["eyes-closed"]);
    expect(retakeReasons({ ...shut, eyeOpening: { left: 0.08, right: 0.26 } }, "selfie", 0)).toEqual([]);
    expect(retakeReasons(shut, "document", 1)).toEqual([]);
    expect(retakeReasons({ ...quality, brightness: 230 }, "selfie", 0)).toEqual(["too-bright"]);
  });

  it("is told in pixels of the person's picture when a smaller copy was read", async () => {
    const whole = found(await read(portrait, "selfie", 1));
    const reading = await read(portrait, "selfie", 2.5);
    expect(reading.width).toBe(1_500);
    expect(found(reading).quality.faceWidthPx).toBeCloseTo(2.5 * whole.quality.faceWidthPx, 3);
    expect(found(reading).quad[2][0]).toBeCloseTo(2.5 * whole.quad[2][0], 3);
  });

  it("comes with an upright crop of 224 pixels to show", async () => {
    const crop = found(await read(turned(portrait, 180), "selfie", 1)).alignedCrop;
    expect(await sharp(crop).metadata()).toMatchObject({ format: "jpeg", width: 224, height: 224 });
    const again = found(await read(await loadPixels(crop), "selfie", 1));
    expect(Math.abs(again.quality.rollDeg)).toBeLessThan(4);
  });
});

describe("passive liveness", () => {
  it("is not asked of documents, and never calls a small face live", async () => {
    expect(face.liveness).toBeNull();
    const small = found(await read(portrait, "selfie", 0.4));
    expect(small.quality.faceWidthPx).toBeLessThan(120);
    expect(small.liveness?.zone).not.toBe("live");
  });

  it("judges nothing when the face fills its picture", async () => {
    const close = raw(portrait).extract({ left: 140, top: 150, width: 330, height: 360 });
    const reading = await read(await open(await close.png().toBuffer()), "selfie", 1);
    expect(found(reading).liveness).toMatchObject({ score: null, zone: "not-judged", reason: "crop-outside" });
  });

  const samples = path.join(env().KYC_TESTDATA, "liveness");
  it.skipIf(!existsSync(samples))("tells the sample's live face from its two attacks", async () => {
    const zone = async (file: string) =>
      found(await read(await open(readFileSync(path.join(samples, file))), "selfie", 1)).liveness?.zone;
    expect(await zone("image_T1.jpg")).toBe("live");
    expect(await zone("image_F1.jpg")).toBe("attack");
    expect(await zone("image_F2.jpg")).toBe("attack");
  });
});
