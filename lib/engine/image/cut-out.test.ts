import { describe, expect, it } from "vitest";
import { cutOut } from "./cut-out";
import { guardedSharp } from "./guarded-sharp";
import { loadPixels } from "./load-pixels";

/** Left half red, right half blue. */
async function twoColours(width: number, height: number): Promise<Uint8Array> {
  const data = Buffer.alloc(width * height * 3);
  for (let p = 0; p < width * height; p++) data[p * 3 + (p % width < width / 2 ? 0 : 2)] = 255;
  return guardedSharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

describe("cutting out", () => {
  it("gives the inside of the quad, upright, as a JPEG", async () => {
    const picture = await twoColours(200, 100);
    // A reader's top left lies at the picture's bottom left: the piece is turned by a quarter.
    const cut = await cutOut(picture, [
      [80, 90],
      [80, 10],
      [120, 10],
      [120, 90],
    ]);
    expect(cut).toMatchObject({ mime: "image/jpeg", width: 80, height: 40 });
    const pixels = await loadPixels(cut.bytes);
    const at = (x: number, y: number) => [...pixels.data.subarray((y * 80 + x) * 3, (y * 80 + x) * 3 + 3)];
    expect(at(40, 4)[0]).toBeGreaterThan(200);
    expect(at(40, 35)[2]).toBeGreaterThan(200);
  });

  it("makes no piece larger than 1,200 pixels or smaller than eight", async () => {
    const picture = await twoColours(3000, 2000);
    const whole = await cutOut(picture, [
      [0, 0],
      [3000, 0],
      [3000, 2000],
      [0, 2000],
    ]);
    expect([whole.width, whole.height]).toEqual([1200, 800]);
    const speck = await cutOut(picture, [
      [5, 5],
      [6, 5],
      [6, 6],
      [5, 6],
    ]);
    expect([speck.width, speck.height]).toEqual([8, 8]);
  });
});
