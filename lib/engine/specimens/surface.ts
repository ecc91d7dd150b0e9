import { createRandom } from "./random";

/** What a document lies on. Colours in 0–255, coordinates in frame pixels. */
export type Table = "oak" | "linen" | "slate" | "newsprint" | "white";

/** Smooth value noise on an integer lattice, 0–1, seeded. */
function createNoise(seed: string): (x: number, y: number) => number {
  const random = createRandom(seed);
  const lattice = Float32Array.from({ length: 4096 }, () => random.between(0, 1));
  const at = (x: number, y: number): number => lattice[((x * 73) ^ (y * 157)) & 4095] ?? 0;
  const ease = (t: number): number => t * t * (3 - 2 * t);
  return (x, y) => {
    const x0 = Math.floor(x);
    const y0 = Math.floor(y);
    const fx = ease(x - x0);
    const fy = ease(y - y0);
    const top = at(x0, y0) * (1 - fx) + at(x0 + 1, y0) * fx;
    const bottom = at(x0, y0 + 1) * (1 - fx) + at(x0 + 1, y0 + 1) * fx;
    return top * (1 - fy) + bottom * fy;
  };
}

export type Colour = readonly [number, number, number];

/** Colour of the table at a frame pixel. */
export function createTable(table: Table, seed: string): (x: number, y: number) => Colour {
  const noise = createNoise(seed);
  const shade = (base: Colour, amount: number): Colour => [base[0] * amount, base[1] * amount, base[2] * amount];
  switch (table) {
    case "oak":
      return (x, y) => {
        const warp = noise(x / 260, y / 90) * 34 + noise(x / 900, y / 240) * 60;
        const grain = 0.5 + 0.5 * Math.sin((y + warp) / 9);
        const fibre = noise(x / 34, y / 1.7);
        const plank = Math.abs((y % 340) - 170) > 167 ? 0.55 : 1;
        return shade([168, 122, 80], plank * (0.78 + 0.16 * grain + 0.16 * fibre));
      };
    case "linen":
      return (x, y) => {
        const weft = Math.sin(x * 1.15) * 0.045 + Math.sin(y * 1.05) * 0.045;
        return shade([196, 198, 192], 0.88 + weft + 0.1 * noise(x / 3, y / 3) + 0.1 * noise(x / 200, y / 200));
      };
    case "slate":
      return (x, y) => shade([62, 68, 78], 0.75 + 0.3 * noise(x / 60, y / 60) + 0.25 * noise(x / 4, y / 4));
    case "newsprint":
      return (x, y) => {
        const column = x % 230;
        const row = y % 17;
        const letters =
          column > 14 && row > 4 && row < 13 && noise(x / 3.1, Math.floor(y / 17) * 31 + y / 5) > 0.52 ? 0.42 : 1;
        return shade([214, 209, 196], letters * (0.93 + 0.1 * noise(x / 5, y / 5)));
      };
    case "white":
      return (x, y) => shade([232, 232, 230], 0.96 + 0.05 * noise(x / 150, y / 150));
  }
}
