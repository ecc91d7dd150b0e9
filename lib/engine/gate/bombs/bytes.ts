import { deflateSync } from "node:zlib";
import type { EngineErrorCode } from "@/lib/engine/error";

export interface Bomb {
  name: string;
  bytes: () => Buffer;
  /** What the gate must answer; `passes` for files that are legal, only heavy or odd. */
  expected: EngineErrorCode | "passes";
}

export const u16 = (value: number) => Buffer.from([value >> 8, value & 255]);
export const u32 = (value: number) =>
  Buffer.from([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]);
export const le16 = (value: number) => u16(value).reverse();
export const le32 = (value: number) => u32(value).reverse();
export const ascii = (text: string) => Buffer.from(text, "latin1");
export const zeros = (mib: number) => deflateSync(Buffer.alloc(mib * 1024 * 1024), { level: 1 });
