import type { Limits } from "./limits";
import { tooLarge, unreadable } from "./refuse";

export interface ClaimedSize {
  width: number;
  height: number;
  channels: number;
  /** Bits a sample; fewer than eight are decoded to a byte each. */
  bits: number;
}

/** Refuses a claimed size that a decoder would have to pay for before it sees the first pixel. */
export function checkSize({ width, height, channels, bits }: ClaimedSize, limits: Limits): void {
  if (width === 0 || height === 0) throw unreadable("it says that it has no pixels");
  const size = `${width} × ${height} pixels`;
  if (width > limits.side || height > limits.side) throw tooLarge(`${size}; ${limits.side} a side at most`);
  if (width * height > limits.pixels) throw tooLarge(`${size}; ${limits.pixels / 1e6} million at most`);
  if (width * height * channels * Math.ceil(bits / 8) > limits.rawBytes) throw tooLarge(`${size} of ${bits} bits`);
  if (Math.max(width, height) > limits.aspect * Math.min(width, height)) throw tooLarge(`${size}; too long a strip`);
}
