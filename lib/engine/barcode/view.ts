import { half, homographyBetween, project, rectangle, warp } from "@/lib/engine/image";
import type { Pixels } from "@/lib/engine/pixels";
import type { Point, Quad } from "@/lib/engine/reading";

/** A raster derived from the picture, and the way back to the picture's own pixels. */
export interface View {
  pixels: Pixels;
  toPicture: (point: Point) => Point;
}

/** The picture halved until its long side is at most `longSide`; halved copies are shared with the other rooms. */
export function halvedView(picture: Pixels, longSide: number): View {
  let pixels = picture;
  let factor = 1;
  while (Math.max(pixels.width, pixels.height) > longSide) {
    pixels = half(pixels);
    factor *= 2;
  }
  return { pixels, toPicture: ([x, y]) => [x * factor, y * factor] };
}

/** The part of the picture inside `quad`, upright, drawn `width`×`height` pixels large. */
export function straightView(picture: Pixels, quad: Quad, width: number, height: number): View {
  const map = homographyBetween(rectangle(width, height), quad);
  return { pixels: warp(picture, map, width, height, "edge"), toPicture: ([x, y]) => project(map, x, y) };
}

/** The whole view turned clockwise by `degrees` about its centre and scaled; nothing is cut off. */
export function turnedView(view: View, degrees: number, scale: number): View {
  const { width, height } = view.pixels;
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [w, h] = [Math.abs(width * cos) + Math.abs(height * sin), Math.abs(width * sin) + Math.abs(height * cos)];
  const corner = (x: number, y: number): Point => {
    const [dx, dy] = [(x - 0.5) * w, (y - 0.5) * h];
    return [width / 2 + dx * cos + dy * sin, height / 2 - dx * sin + dy * cos];
  };
  const quad: Quad = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)];
  const turned = straightView(view.pixels, quad, Math.round(w * scale), Math.round(h * scale));
  return { pixels: turned.pixels, toPicture: (point) => view.toPicture(turned.toPicture(point)) };
}
