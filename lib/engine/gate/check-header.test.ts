import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { EngineError } from "@/lib/engine/error";
import { checkHeader } from "./check-header";
import { UPLOAD_LIMITS } from "./limits";
import { IMAGE_BOMBS } from "./testing";

const TESTDATA = path.join(process.cwd(), "../shared/testdata/documents/images");

/** What the gate answers: a type, or the code of its refusal. Anything but an `EngineError` goes on up. */
function verdict(bytes: Uint8Array): string {
  try {
    return checkHeader(bytes).type;
  } catch (error) {
    if (error instanceof EngineError) return error.code;
    throw error;
  }
}

const TYPES = ["jpeg", "png", "webp", "tiff", "pdf"];
const raster = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#7799bb" } });

describe("bombs", () => {
  test.each(IMAGE_BOMBS)("$name: $expected", ({ bytes, expected }) => {
    const built = bytes();
    // The fastest of nine: the figure is the gate's, not the scheduler's.
    const times = Array.from({ length: 9 }, () => {
      const started = performance.now();
      const answer = verdict(built);
      if (expected === "passes") expect(TYPES).toContain(answer);
      else expect(answer).toBe(expected);
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(expected === "passes" ? 25 : 5);
  });
});

describe("genuine pictures", () => {
  test.each([
    ["jpeg", () => raster(640, 400).jpeg()],
    ["jpeg", () => raster(640, 400).jpeg({ progressive: true })],
    ["jpeg", () => raster(640, 400).greyscale().toColourspace("b-w").jpeg()],
    ["jpeg", () => raster(640, 400).toColourspace("cmyk").jpeg()],
    ["png", () => raster(640, 400).png()],
    ["png", () => raster(640, 400).png({ palette: true })],
    ["png", () => raster(640, 400).toColourspace("rgb16").png()],
    ["webp", () => raster(640, 400).webp()],
    ["webp", () => raster(640, 400).webp({ lossless: true })],
    ["webp", () => raster(640, 400).withMetadata({ orientation: 6 }).webp()],
    ["tiff", () => raster(640, 400).tiff({ compression: "lzw" })],
    ["tiff", () => raster(640, 400).tiff({ compression: "jpeg", tile: true })],
  ] as const)("a %s of 640 × 400 passes with its size (variant %#)", async (type, make) => {
    const { data: bytes } = await make().toBuffer({ resolveWithObject: true });
    expect(checkHeader(bytes)).toMatchObject({ type, width: 640, height: 400 });
  });

  test("the declared name plays no part, only the bytes do", async () => {
    expect(verdict(await raster(8, 8).gif().toBuffer())).toBe("UNSUPPORTED_TYPE");
    expect(verdict(Buffer.from("%PDF-1.4\n%âãÏÓ\n"))).toBe("pdf");
  });

  test("exactly 5 MiB passes the size limit, one byte more does not", async () => {
    const jpeg = await raster(640, 400).jpeg().toBuffer();
    const padded = (length: number) => Buffer.concat([jpeg, Buffer.alloc(length - jpeg.length)]);
    expect(verdict(padded(UPLOAD_LIMITS.bytes))).toBe("jpeg");
    expect(verdict(padded(UPLOAD_LIMITS.bytes + 1))).toBe("IMAGE_TOO_LARGE");
  });

  test.skipIf(!existsSync(TESTDATA))("every labelled photograph and scan passes", () => {
    const limits = { ...UPLOAD_LIMITS, bytes: 64 * 1024 * 1024 };
    const files = readdirSync(TESTDATA);
    for (const file of files)
      expect(() => checkHeader(readFileSync(path.join(TESTDATA, file)), limits), file).not.toThrow();
    expect(files.length).toBeGreaterThan(150);
  });
});

describe("any bytes at all", () => {
  const magic = fc.constantFrom(
    Buffer.from([0xff, 0xd8, 0xff]),
    Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", "latin1"),
    Buffer.from("RIFF\x40\0\0\0WEBPVP8X\x0a\0\0\0", "latin1"),
    Buffer.from("II*\0\x08\0\0\0", "latin1"),
    Buffer.from("MM\0*\0\0\0\x08", "latin1"),
    Buffer.from("%PDF-"),
  );

  test("are answered by a type or a refusal, never by another error", () => {
    const bytes = fc.tuple(magic, fc.uint8Array({ maxLength: 400 })).map((parts) => Buffer.concat(parts));
    fc.assert(
      fc.property(bytes, (input) => {
        expect([
          ...TYPES,
          "UNSUPPORTED_TYPE",
          "UNREADABLE_IMAGE",
          "IMAGE_TOO_LARGE",
          "IMAGE_TOO_COMPLEX",
          "ANIMATED",
        ]).toContain(verdict(input));
      }),
      { numRuns: 3_000 },
    );
  });

  test("a genuine file cut anywhere before its end is refused", async () => {
    for (const bytes of [
      await raster(64, 40).jpeg().toBuffer(),
      await raster(64, 40).png().toBuffer(),
      await raster(64, 40).webp().toBuffer(),
    ])
      for (let length = 0; length < bytes.length - 2; length += 7)
        expect(TYPES, `${length} of ${bytes.length}`).not.toContain(verdict(bytes.subarray(0, length)));
  });

  test("changed bytes in a genuine file lead to a type or a refusal", async () => {
    const files = [
      await raster(64, 40).jpeg().toBuffer(),
      await raster(64, 40).tiff().toBuffer(),
      await raster(64, 40).png().toBuffer(),
    ];
    const change = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...files), change, (file, edits) => {
        const bytes = Buffer.from(file);
        for (const [at, value] of edits) bytes[at % Math.min(bytes.length, 600)] = value;
        expect(verdict(bytes)).toBeTypeOf("string");
      }),
      { numRuns: 2_000 },
    );
  });
});
