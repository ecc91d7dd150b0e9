import { expect, it } from "vitest";
import { createPage } from "./page";
import { sampleStrip } from "./sample";

const WIDTH = 700;
const HEIGHT = 500;
const data = Uint8Array.from({ length: WIDTH * HEIGHT * 3 }, (_, i) => (i * 7 + ((i / 997) | 0) * 31) % 256);
const pixels = { data, width: WIDTH, height: HEIGHT };

const greyAt = (x: number, y: number): number => {
  const at = 3 * (y * WIDTH + x);
  return ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8;
};

it("has the grey of a part ready when it is asked for, whatever was asked before", () => {
  const page = createPage(pixels);
  page.grey(0, { x0: 0, x1: 20, y0: 0, y1: 20 });
  const part = { x0: 250, x1: 640, y0: 120, y1: 390 };
  const { data: grey } = page.grey(0, part);
  for (let y = part.y0; y <= part.y1; y += 3)
    for (let x = part.x0; x <= part.x1; x += 3) expect(grey[y * WIDTH + x]).toBe(greyAt(x, y));
});

it("samples the same of a bent, leaning strip as of a page that is grey all over", () => {
  const strips = [
    { left: [120, 300], right: [600, 180], down: [10, 40], sag: 0.6 },
    { left: [-40, 20], right: [300, -10], down: [0, 30], sag: -0.4 },
    { left: [690, 480], right: [560, 499], down: [3, -24], sag: 0 },
  ] satisfies Parameters<typeof sampleStrip>[1][];
  for (const strip of strips) {
    const whole = createPage(pixels);
    whole.grey(0, { x0: 0, x1: WIDTH, y0: 0, y1: HEIGHT });
    const options = { channels: 1, height: 24 } as const;
    expect(sampleStrip(createPage(pixels), strip, options)).toEqual(sampleStrip(whole, strip, options));
  }
});
