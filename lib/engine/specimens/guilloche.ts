import type { Random } from "./random";

/** Fine-line ornament: curves that no scanner reproduces well and every text finder must ignore. Units are millimetres. */
type Spot = readonly [number, number];

function curve(points: Spot[]): string {
  return points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x.toFixed(2)} ${y.toFixed(2)}`).join("");
}

function stroke(data: string, colour: string, width: number, opacity: number): string {
  return `<path d="${data}" fill="none" stroke="${colour}" stroke-width="${width}" opacity="${opacity}"/>`;
}

export interface Ornament {
  colour: string;
  width: number;
  opacity: number;
}

/** A flower of nested hypotrochoid-like rings around (cx, cy) out to `radius`. */
export function rosette(cx: number, cy: number, radius: number, petals: number, rings: number, ink: Ornament): string {
  let out = "";
  for (let ring = 0; ring < rings; ring += 1) {
    const share = (ring + 1) / rings;
    const phase = (ring * Math.PI) / rings;
    const points: Spot[] = [];
    const steps = petals * 44;
    for (let step = 0; step <= steps; step += 1) {
      const angle = (step / steps) * 2 * Math.PI;
      const wave = 0.15 * Math.sin(petals * angle + phase * 2) + 0.04 * Math.sin(petals * 2 * angle - phase * 2);
      const reach = radius * (0.18 + 0.72 * share) * (1 + wave);
      points.push([cx + reach * Math.cos(angle + phase * 0.12), cy + reach * Math.sin(angle + phase * 0.12)]);
    }
    out += `${curve(points)}Z`;
  }
  return stroke(out, ink.colour, ink.width, ink.opacity);
}

/** Bands of parallel waves over a rectangle; two crossing sets make the woven look of banknote paper. */
export function weave(width: number, height: number, spacing: number, random: Random, ink: Ornament): string {
  const long = random.between(0.5, 0.9) * width;
  const short = random.between(9, 15);
  const phase = random.between(0, 6.28);
  let out = "";
  for (const sense of [1, -1]) {
    for (let y = -12; y < height + 12; y += spacing) {
      const points: Spot[] = [];
      for (let x = 0; x <= width; x += 1.1) {
        const lift =
          5.5 * Math.sin((x / long) * 6.28 + phase + sense * (y / height) * 2.2) +
          1.1 * Math.sin((x / short) * 6.28 * sense + (y / height) * 9);
        points.push([x, y + sense * lift]);
      }
      out += curve(points);
    }
  }
  return stroke(out, ink.colour, ink.width, ink.opacity);
}

/** A ribbon of interlaced sines, used as a border or under a title. */
export function ribbon(x: number, y: number, length: number, height: number, strands: number, ink: Ornament): string {
  let out = "";
  for (let strand = 0; strand < strands; strand += 1) {
    const points: Spot[] = [];
    for (let step = 0; step <= length; step += 0.35) {
      const angle = (step / (height * 3.2)) * 6.28 + (strand / strands) * 6.28;
      points.push([x + step, y + (height / 2) * Math.sin(angle) * (0.72 + 0.28 * Math.cos(angle * 0.25))]);
    }
    out += curve(points);
  }
  return stroke(out, ink.colour, ink.width, ink.opacity);
}

/** Rays from a point, cut by a circle: the sunburst behind a coat of arms. */
export function sunburst(cx: number, cy: number, inner: number, outer: number, rays: number, ink: Ornament): string {
  let out = "";
  for (let ray = 0; ray < rays; ray += 1) {
    const angle = (ray / rays) * 2 * Math.PI;
    const reach = outer * (ray % 2 ? 1 : 0.86);
    out += `M${(cx + inner * Math.cos(angle)).toFixed(2)} ${(cy + inner * Math.sin(angle)).toFixed(2)}`;
    out += `L${(cx + reach * Math.cos(angle)).toFixed(2)} ${(cy + reach * Math.sin(angle)).toFixed(2)}`;
  }
  return stroke(out, ink.colour, ink.width, ink.opacity);
}
