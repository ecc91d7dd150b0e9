/** Side of the square patches whose spectrum is taken. A power of two. */
export const PATCH = 128;

const LOG2 = Math.log2(PATCH);
const COS = Float64Array.from({ length: PATCH }, (_, i) => Math.cos((-2 * Math.PI * i) / PATCH));
const SIN = Float64Array.from({ length: PATCH }, (_, i) => Math.sin((-2 * Math.PI * i) / PATCH));
const REVERSED = Uint16Array.from({ length: PATCH }, (_, i) => {
  let r = 0;
  for (let b = 0; b < LOG2; b++) r |= ((i >> b) & 1) << (LOG2 - 1 - b);
  return r;
});
/** Hann window: without it the patch's own borders would draw a bright cross into every spectrum. */
const WINDOW = Float64Array.from({ length: PATCH }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / PATCH));

/**
 * Power spectra of two real patches at once (one as the real, one as the imaginary part of a complex transform).
 * Row `v`, column `u` of each result: frequency u/PATCH, v/PATCH cycles a pixel; columns above half are negative.
 */
export function powerSpectra(a: Float64Array, b: Float64Array): [Float64Array, Float64Array] {
  const re = windowed(a);
  const im = windowed(b);
  for (let y = 0; y < PATCH; y++) transform(re, im, y * PATCH, 1);
  for (let x = 0; x < PATCH; x++) transform(re, im, x, PATCH);
  const first = new Float64Array(PATCH * PATCH);
  const second = new Float64Array(PATCH * PATCH);
  for (let v = 0; v < PATCH; v++) {
    for (let u = 0; u < PATCH; u++) {
      const k = v * PATCH + u;
      const m = ((PATCH - v) % PATCH) * PATCH + ((PATCH - u) % PATCH);
      const [rk, rm, ik, im2] = [re[k] ?? 0, re[m] ?? 0, im[k] ?? 0, im[m] ?? 0];
      first[k] = ((rk + rm) / 2) ** 2 + ((ik - im2) / 2) ** 2;
      second[k] = ((ik + im2) / 2) ** 2 + ((rm - rk) / 2) ** 2;
    }
  }
  return [first, second];
}

function windowed(patch: Float64Array): Float64Array {
  const mean = patch.reduce((sum, v) => sum + v, 0) / patch.length;
  return patch.map((v, i) => (v - mean) * (WINDOW[i % PATCH] ?? 0) * (WINDOW[Math.floor(i / PATCH)] ?? 0));
}

/** In-place radix-2 transform of PATCH values starting at `offset`, `stride` apart. */
function transform(re: Float64Array, im: Float64Array, offset: number, stride: number): void {
  for (let i = 0; i < PATCH; i++) {
    const j = REVERSED[i] ?? 0;
    if (j <= i) continue;
    const a = offset + i * stride;
    const b = offset + j * stride;
    const [ra, ia] = [re[a] ?? 0, im[a] ?? 0];
    re[a] = re[b] ?? 0;
    im[a] = im[b] ?? 0;
    re[b] = ra;
    im[b] = ia;
  }
  for (let size = 2; size <= PATCH; size *= 2) {
    const half = size / 2;
    const turn = PATCH / size;
    for (let i = 0; i < PATCH; i += size) {
      for (let j = 0; j < half; j++) {
        const c = COS[j * turn] ?? 0;
        const s = SIN[j * turn] ?? 0;
        const a = offset + (i + j) * stride;
        const b = a + half * stride;
        const rb = re[b] ?? 0;
        const ib = im[b] ?? 0;
        const xr = rb * c - ib * s;
        const xi = rb * s + ib * c;
        const ra = re[a] ?? 0;
        const ia = im[a] ?? 0;
        re[b] = ra - xr;
        im[b] = ia - xi;
        re[a] = ra + xr;
        im[a] = ia + xi;
      }
    }
  }
}
