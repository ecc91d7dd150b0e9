/** IEEE 754 binary16: ten bits of fraction move a cosine of 512 numbers by less than 0.0005 and halve what is stored. */

const view = new DataView(new ArrayBuffer(4));

/** Rounds to the nearest half; magnitudes under 2⁻²⁵ become 0. Values beyond ±65,504 are not expected here. */
export function toHalf(value: number): number {
  view.setFloat32(0, value);
  const bits = view.getUint32(0);
  const sign = (bits >>> 16) & 0x8000;
  const exponent = ((bits >>> 23) & 0xff) - 112;
  const fraction = bits & 0x7fffff;
  if (exponent >= 31) return sign | 0x7bff;
  if (exponent > 0) {
    const half = (exponent << 10) | (fraction >>> 13);
    // A carry out of the fraction rightly raises the exponent.
    return sign | (half + ((fraction >>> 12) & 1));
  }
  return sign | Math.round(Math.abs(value) * 2 ** 24);
}

function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

let every: Float32Array | undefined;

/** The value of every half, by its bits: a search unpacks five million of them. */
export function halfValues(): Float32Array {
  every ??= Float32Array.from({ length: 65_536 }, (_, bits) => fromHalf(bits));
  return every;
}
