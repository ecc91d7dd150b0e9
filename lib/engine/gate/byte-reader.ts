import { unreadable } from "./refuse";

/** Reads numbers at absolute offsets; a read past the end means that the file is cut off. */
export interface ByteReader {
  readonly length: number;
  u8(offset: number): number;
  u16(offset: number): number;
  u24(offset: number): number;
  u32(offset: number): number;
  /** Four ASCII characters, as chunk names are. */
  tag(offset: number): string;
}

export function createByteReader(bytes: Uint8Array, order: "big" | "little"): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = order === "little";
  const need = (offset: number, size: number) => {
    if (offset + size > view.byteLength) throw unreadable("it ends too early");
    return offset;
  };
  return {
    length: view.byteLength,
    u8: (offset) => view.getUint8(need(offset, 1)),
    u16: (offset) => view.getUint16(need(offset, 2), little),
    u24: (offset) => {
      const [a, b, c] = [view.getUint8(need(offset, 3)), view.getUint8(offset + 1), view.getUint8(offset + 2)];
      return little ? a | (b << 8) | (c << 16) : (a << 16) | (b << 8) | c;
    },
    u32: (offset) => view.getUint32(need(offset, 4), little),
    tag: (offset) => {
      need(offset, 4);
      return String.fromCharCode(...bytes.subarray(offset, offset + 4));
    },
  };
}
