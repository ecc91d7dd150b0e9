import crypto from "node:crypto";

let lastMs = 0;
let counter = 0;

/**
 * A UUID version 7 (RFC 9562 §5.7, method 1): milliseconds first, then a counter, so that ids made by one process sort in
 * the order in which they were made. Made here because PostgreSQL has no such function before 18.
 */
export function uuidV7(nowMs: number = Date.now()): string {
  const ms = Math.max(nowMs, lastMs);
  // 12 bits: start in the lower half, so that a busy millisecond has room to count.
  counter = ms === lastMs ? counter + 1 : crypto.randomInt(0x800);
  lastMs = counter > 0xfff ? ms + 1 : ms;
  if (counter > 0xfff) counter = 0;
  const bytes = crypto.randomBytes(16);
  bytes.writeUIntBE(lastMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
