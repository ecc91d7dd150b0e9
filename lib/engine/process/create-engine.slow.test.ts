import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import sharp, { type Sharp } from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EngineError } from "@/lib/engine/error";
import { IMAGE_BOMBS } from "@/lib/engine/gate/testing";
import type { CanonicalImage } from "@/lib/engine/image";
import { createEngine, type Engine } from "./create-engine";
import { onePage, PDF_BOMBS, pages, protectedPdf, SQUARE } from "./doubles/pdf";
import { bundleChild } from "./testing";

let engine: Engine;
const permissionsExist = ["--permission", "--experimental-permission"].some((flag) =>
  process.allowedNodeEnvironmentFlags.has(flag),
);

beforeAll(async () => {
  const [decoderScript, modelScript] = await Promise.all([
    bundleChild("decoder-child.ts", "engine"),
    bundleChild("doubles/reading-child.ts", "engine"),
  ]);
  engine = createEngine({ decoderScript, modelScript, decoders: 1, models: 1 });
});
afterAll(() => engine.close(0));

type Colour = readonly [number, number, number];
const RED: Colour = [200, 30, 40];
const BLUE: Colour = [30, 60, 190];
const GREY: Colour = [128, 128, 128];

/** 60 × 40: the left upper quarter red, the rest blue. */
function flag(): Sharp {
  const data = Buffer.alloc(60 * 40 * 3);
  for (let at = 0; at < 60 * 40; at++) data.set(at % 60 < 30 && at < 20 * 60 ? RED : BLUE, at * 3);
  return sharp(data, { raw: { width: 60, height: 40, channels: 3 } });
}

async function colourAt(image: CanonicalImage | undefined, x: number, y: number): Promise<Colour> {
  const { data, info } = await sharp(image?.bytes).raw().toBuffer({ resolveWithObject: true });
  expect(info.channels).toBe(3);
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3;
  return [data[at] ?? -1, data[at + 1] ?? -1, data[at + 2] ?? -1];
}

function near(seen: Colour, wanted: Colour, tolerance: number): void {
  for (const [channel, value] of wanted.entries())
    expect(Math.abs((seen[channel] ?? 0) - value)).toBeLessThanOrEqual(tolerance);
}

/** The picture upright: red left above, blue right below. */
async function expectFlag(image: CanonicalImage | undefined, tolerance = 6): Promise<void> {
  expect(image).toMatchObject({ width: 60, height: 40 });
  near(await colourAt(image, 0.2, 0.2), RED, tolerance);
  near(await colourAt(image, 0.8, 0.2), BLUE, tolerance);
  near(await colourAt(image, 0.2, 0.8), BLUE, tolerance);
}

/** How a camera that writes EXIF orientation n has stored the picture (the inverse of what a viewer does). */
const STORED: Record<number, (picture: Sharp) => Sharp> = {
  1: (picture) => picture,
  2: (picture) => picture.flop(),
  3: (picture) => picture.rotate(180),
  4: (picture) => picture.flip(),
  6: (picture) => picture.rotate(270),
  8: (picture) => picture.rotate(90),
};

async function stored(orientation: number): Promise<Buffer> {
  const turned = await STORED[orientation]?.(flag()).png().toBuffer();
  return sharp(turned).withMetadata({ orientation }).jpeg({ quality: 95, chromaSubsampling: "4:4:4" }).toBuffer();
}

describe("pictures come out upright, sRGB, opaque and bare", () => {
  test.each([1, 2, 3, 4, 6, 8])("EXIF orientation %i", async (orientation) => {
    await expectFlag((await engine.decode(await stored(orientation)))[0], 12);
  });

  test("the two mirrored quarter turns of EXIF (5, 7) are upright too", async () => {
    // Transposed by hand: x and y change places, in 7 about the other diagonal.
    const source = await flag().raw().toBuffer();
    for (const [orientation, from] of [
      [5, (x: number, y: number) => x * 60 + y],
      [7, (x: number, y: number) => (39 - x) * 60 + (59 - y)],
    ] as const) {
      const data = Buffer.alloc(source.length);
      for (let y = 0; y < 60; y++)
        for (let x = 0; x < 40; x++) source.copy(data, (y * 40 + x) * 3, from(x, y) * 3, from(x, y) * 3 + 3);
      const picture = sharp(data, { raw: { width: 40, height: 60, channels: 3 } }).withMetadata({ orientation });
      await expectFlag((await engine.decode(await picture.png().toBuffer()))[0]);
    }
  });

  test.each([
    ["JPEG", () => flag().jpeg({ quality: 95, chromaSubsampling: "4:4:4" }), "image/jpeg", 10],
    [
      "progressive JPEG",
      () => flag().jpeg({ quality: 95, progressive: true, chromaSubsampling: "4:4:4" }),
      "image/jpeg",
      10,
    ],
    ["PNG", () => flag().png(), "image/png", 0],
    ["PNG with a palette", () => flag().png({ palette: true }), "image/png", 8],
    ["PNG of 16 bits", () => flag().toColourspace("rgb16").png(), "image/png", 2],
    ["WebP", () => flag().webp({ lossless: true }), "image/webp", 20],
    ["TIFF", () => flag().tiff({ compression: "lzw" }), "image/jpeg", 6],
    ["TIFF of CMYK", () => flag().toColourspace("cmyk").tiff({ compression: "lzw" }), "image/jpeg", 55],
    ["JPEG of CMYK", () => flag().toColourspace("cmyk").jpeg({ quality: 95 }), "image/jpeg", 55],
  ] as const)("%s keeps its colours and its family", async (_, make, mime, tolerance) => {
    const [image, ...more] = await engine.decode(await make().toBuffer());
    expect(more).toEqual([]);
    expect(image?.mime).toBe(mime);
    await expectFlag(image, tolerance);
  });

  test("what is transparent becomes white", async () => {
    const clear = sharp({
      create: { width: 30, height: 20, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } },
    });
    near(await colourAt((await engine.decode(await clear.png().toBuffer()))[0], 0.5, 0.5), [255, 255, 255], 0);
  });

  test("grey pictures get three channels", async () => {
    const grey = sharp({ create: { width: 30, height: 20, channels: 3, background: "#808080" } }).toColourspace("b-w");
    near(await colourAt((await engine.decode(await grey.jpeg().toBuffer()))[0], 0.5, 0.5), GREY, 2);
  });

  test("place, device and smuggled text do not come out again", async () => {
    const marked = await flag()
      .withExif({ IFD0: { Make: "MARKER-device" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } })
      .jpeg()
      .toBuffer();
    const polyglot = Buffer.concat([marked, Buffer.from("PK\x03\x04MARKER-zip<script>alert(1)</script>")]);
    expect(polyglot.includes("MARKER-device")).toBe(true);
    const [image] = await engine.decode(polyglot);
    const bytes = Buffer.from(image?.bytes ?? []);
    for (const marker of ["MARKER", "Exif", "script", "ICC_PROFILE", "http"])
      expect(bytes.includes(marker)).toBe(false);
  });

  test("a long picture is made 4,000 pixels long", async () => {
    const wide = sharp({ create: { width: 9_000, height: 900, channels: 3, background: "#446688" } });
    expect((await engine.decode(await wide.jpeg().toBuffer()))[0]).toMatchObject({ width: 4_000, height: 400 });
  });

  test("a picture in our own form may be larger than an upload, and nothing else may", async () => {
    const size = { width: 2_000, height: 1_600 };
    const noise = sharp(randomBytes(size.width * size.height * 3), { raw: { ...size, channels: 3 } });
    const large = await noise.png().toBuffer();
    await expect(engine.decode(large)).rejects.toMatchObject({ code: "IMAGE_TOO_LARGE" });
    expect((await engine.decode(large, { limits: "canonical" }))[0]).toMatchObject({ mime: "image/png", ...size });
    const page = onePage({ content: SQUARE });
    await expect(engine.decode(page, { limits: "canonical" })).rejects.toMatchObject({ code: "UNSUPPORTED_TYPE" });
  });

  test("a cut-off picture is refused, not half shown", async () => {
    const whole = await sharp({ create: { width: 900, height: 900, channels: 3, background: "#446688" } })
      .png()
      .toBuffer();
    const damaged = Buffer.from(whole);
    damaged.fill(0, whole.length / 2, whole.length - 40);
    await expect(engine.decode(damaged)).rejects.toMatchObject({ code: "UNREADABLE_IMAGE" });
  });
});

describe("PDF", () => {
  test("a page becomes a JPEG of about 200 dpi", async () => {
    const [image, ...more] = await engine.decode(onePage({ content: SQUARE }));
    expect(more).toEqual([]);
    expect(image).toMatchObject({ mime: "image/jpeg", width: 1653, height: 2339 });
    near(await colourAt(image, 0.5, 0.5), [0, 0, 0], 4);
    near(await colourAt(image, 0.05, 0.05), [255, 255, 255], 4);
  });

  test("a card-sized page is drawn larger", async () => {
    const [image] = await engine.decode(onePage({ content: "20 20 100 60 re f", box: "0 0 243 153" }));
    expect(image).toMatchObject({ width: 2_000, height: 1_259 });
  });

  test("two pages are two pictures, and a third is not looked at", async () => {
    expect(await engine.decode(pages([SQUARE, SQUARE, SQUARE]))).toHaveLength(2);
  });

  test("a blank page is none, and nothing but blank pages is refused", async () => {
    expect(await engine.decode(pages([SQUARE, ""]))).toHaveLength(1);
    await expect(engine.decode(pages(["", ""]))).rejects.toMatchObject({ code: "EMPTY_PAGE" });
  });

  test("a password to open is refused, a password to change is not", async () => {
    await expect(engine.decode(protectedPdf("secret"))).rejects.toMatchObject({ code: "PDF_ENCRYPTED" });
    expect(await engine.decode(protectedPdf(""))).toHaveLength(1);
  });

  test("garbage behind a PDF header is refused", async () => {
    await expect(engine.decode(Buffer.from("%PDF-1.7\nnothing of the kind\n"))).rejects.toMatchObject({
      code: "UNREADABLE_IMAGE",
    });
  });
});

describe("reading", () => {
  test("both sides reach a model process as pixels, and its stages and its reading come back", async () => {
    const [front] = await engine.decode(await flag().png().toBuffer());
    const bytes = front?.bytes ?? new Uint8Array();
    const stages: string[] = [];
    const options = { documentLiveness: false, depth: "zone" } as const;
    const reading = await engine.read({ front: bytes, back: bytes }, options, {
      onStage: (stage) => stages.push(stage),
    });
    expect(stages).toEqual(["find", "read"]);
    expect(reading.images.map(({ side, width, height }) => [side, width, height])).toEqual([
      ["front", 60, 40],
      ["back", 60, 40],
    ]);
  });

  test("a face job reads each picture in its order, in the size that the person sent", async () => {
    const wide = await sharp({ create: { width: 3_000, height: 300, channels: 3, background: "#446688" } })
      .jpeg()
      .toBuffer();
    const pictures: Uint8Array[] = [];
    for (const bytes of [await flag().png().toBuffer(), wide]) {
      const [picture] = await engine.decode(bytes);
      pictures.push(picture?.bytes ?? new Uint8Array());
    }
    const readings = await engine.readFrames(pictures);
    expect(readings.map(({ width, height, face }) => [width, height, face])).toEqual([
      [60, 40, null],
      [3_000, 300, null],
    ]);
    expect(await engine.readFace(pictures[0] ?? new Uint8Array(), "document")).toMatchObject({ width: 60 });
    await expect(engine.readFrames([])).rejects.toBeInstanceOf(EngineError);
  });

  test("health shows both pools and how far the fence reaches", () => {
    expect(engine.health()).toMatchObject({ state: "ok", decoders: { alive: 1 }, models: { alive: 1 } });
    if (process.platform === "linux")
      expect(engine.health().fence).toEqual({ memory: "kernel", permissions: permissionsExist });
  });
});

// The bundle splits shared code into files of its own, which the permission model has to let the decoder read.
test.skipIf(!existsSync(".build/engine-decoder.mjs"))(
  "the product's own bundle decodes behind the whole fence",
  async () => {
    const product = createEngine({ decoders: 1, models: 1, modelScript: ".build/none.mjs" });
    expect(await product.decode(await flag().png().toBuffer())).toHaveLength(1);
    expect(product.health().fence.permissions).toBe(permissionsExist);
    await product.close(0);
  },
);

describe("hostile files", () => {
  let small: Engine;
  let probe: Buffer;
  beforeAll(async () => {
    const decoderScript = await bundleChild("decoder-child.ts", "bombs");
    const modelScript = await bundleChild("doubles/reading-child.ts", "bombs");
    small = createEngine({ decoderScript, modelScript, decoders: 1, models: 1, decodeLimitMs: 900 });
    probe = await flag().png().toBuffer();
  });
  afterAll(() => small.close(0));

  /** A picture or a refusal with a stable code, never a failure of our own; and the next picture opens as ever. */
  async function outcome(by: Engine, bytes: Uint8Array): Promise<string> {
    const answer = await by.decode(bytes).then(
      (images) => `${images.length} pictures`,
      (error: unknown) => {
        if (error instanceof EngineError) return error.code;
        throw error;
      },
    );
    expect(await by.decode(probe)).toHaveLength(1);
    return answer;
  }

  test.each(IMAGE_BOMBS.filter(({ expected }) => expected === "passes"))(
    "$name opens or is refused",
    async ({ bytes }) => {
      expect(["1 pictures", "UNREADABLE_IMAGE", "IMAGE_TOO_COMPLEX"]).toContain(await outcome(engine, bytes()));
    },
  );

  test.each(PDF_BOMBS)("PDF: $name", async ({ bytes }) => {
    const allowed = ["1 pictures", "PDF_TOO_COMPLEX", "UNREADABLE_IMAGE", "EMPTY_PAGE"];
    expect(allowed).toContain(await outcome(small, bytes()));
  });

  test.skipIf(process.platform !== "linux")(
    "the kernel's fence holds: a legal picture too big for it is refused",
    async () => {
      const decoderScript = await bundleChild("decoder-child.ts", "fence");
      const modelScript = await bundleChild("doubles/reading-child.ts", "fence");
      const tight = createEngine({ decoderScript, modelScript, decoders: 1, models: 1, decoderMemoryMb: 220 });
      const heavy = IMAGE_BOMBS.find(({ name }) => name.startsWith("WebP of 40 Mpx"))?.bytes() ?? Buffer.alloc(0);
      expect(await outcome(tight, heavy)).toBe("IMAGE_TOO_COMPLEX");
      await tight.close(0);
    },
  );

  test("some of them had to be killed, and none crashed or outgrew its fence", () => {
    const { timedOut, crashed, peakMemoryMb } = small.health().decoders;
    expect(timedOut).toBeGreaterThan(0);
    expect(crashed).toBe(0);
    expect(Math.max(peakMemoryMb, engine.health().decoders.peakMemoryMb)).toBeLessThan(700);
  });
});
