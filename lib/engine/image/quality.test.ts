import { describe, expect, it } from "vitest";
import type { Pixels } from "../pixels";
import { rectangle } from "./homography";
import { measureQuality } from "./quality";

/** A page of letter-like strokes `pitch` pixels apart on paper of the given level. */
function page(width: number, paper = 200, ink = 40): Pixels {
  const height = Math.round(width / 1.42);
  const pitch = Math.max(2, Math.round(width / 60));
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const x = i % width;
    const y = Math.floor(i / width);
    const stroke = Math.floor(x / pitch) % 3 === 0 && Math.floor(y / (pitch * 5)) % 2 === 0;
    data.fill(stroke ? ink : paper, i * 3, i * 3 + 3);
  }
  return { data, width, height };
}

/** Mean over a square of side 2r+1. */
function blurred(pixels: Pixels, r: number): Pixels {
  const { width, height } = pixels;
  const data = new Uint8Array(pixels.data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let j = -r; j <= r; j++) {
        for (let i = -r; i <= r; i++) {
          const xx = Math.min(width - 1, Math.max(0, x + i));
          const yy = Math.min(height - 1, Math.max(0, y + j));
          sum += pixels.data[(yy * width + xx) * 3] ?? 0;
        }
      }
      data.fill(sum / (2 * r + 1) ** 2, (y * width + x) * 3, (y * width + x) * 3 + 3);
    }
  }
  return { data, width, height };
}

const whole = (p: Pixels) => measureQuality(p, rectangle(p.width, p.height), []);

describe("measureQuality", () => {
  it("has nothing to say about a sharp, bright, large page", () => {
    const quality = whole(page(900));
    expect(quality.advice).toEqual([]);
    expect(quality.overall).toBeGreaterThan(0.9);
    expect(quality.documentWidthPx).toBe(900);
  });

  it("scores sharpness lower the more a page is blurred", () => {
    const scores = [0, 2, 4].map((r) => whole(r ? blurred(page(700), r) : page(700)).sharpness);
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 1);
    expect(scores[1]).toBeGreaterThan(scores[2] ?? 1);
    expect(whole(blurred(page(700), 4)).advice.join(" ")).toContain("blurred");
  });

  it("judges blur against the document, not against the picture", () => {
    const large = whole(blurred(page(1000), 1)).sharpness;
    const small = whole(blurred(page(500), 1)).sharpness;
    expect(large).toBeGreaterThan(small);
  });

  it("asks to move closer when the document is small in the picture", () => {
    const picture = page(1000);
    expect(measureQuality(picture, rectangle(300, 211, 200, 200), []).advice[0]).toContain("Move closer");
  });

  it("asks for light when the page is dark and for a tilt when a patch is blown out", () => {
    expect(whole(page(800, 40, 5)).advice.join(" ")).toContain("more light");
    const glaring = page(800);
    for (let y = 100; y < 260; y++) glaring.data.fill(255, (y * 800 + 300) * 3, (y * 800 + 460) * 3);
    const quality = whole(glaring);
    expect(quality.glare).toBeGreaterThan(0.04);
    expect(quality.advice.join(" ")).toContain("reflected");
  });

  it("does not take white paper for glare", () => {
    expect(whole(page(800, 255)).glare).toBe(0);
  });

  it("knows cut-off corners, and does not judge corners when the picture is the document", () => {
    const picture = page(1000);
    expect(whole(picture).cornersVisible).toBeNull();
    expect(measureQuality(picture, rectangle(600, 420, 100, 100), []).cornersVisible).toBe(true);
    const cut = measureQuality(picture, rectangle(600, 420, 0, 100), []);
    expect(cut.cornersVisible).toBe(false);
    expect(cut.advice).toContain("Show all four corners of the document.");
  });
});
