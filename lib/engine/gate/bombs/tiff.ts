import { ascii, type Bomb, le16, le32 } from "./bytes";

/** Little-endian page: tag → value, all as LONG. */
function page(tags: Record<number, number>, next = 0): Buffer {
  const entries = Object.entries(tags).map(([tag, value]) =>
    Buffer.concat([le16(Number(tag)), le16(4), le32(1), le32(value)]),
  );
  return Buffer.concat([le16(entries.length), ...entries, le32(next)]);
}
const tiff = (...pages: Buffer[]) => Buffer.concat([ascii("II*\0"), le32(8), ...pages]);
const oneBit = (width: number, height: number) => ({
  256: width,
  257: height,
  258: 1,
  259: 8,
  262: 1,
  273: 8,
  277: 1,
  278: height,
  279: 8,
});
const tiny = { 256: 1, 257: 1, 258: 8, 259: 1, 262: 1, 273: 8, 278: 1, 279: 1 };
const TINY_BYTES = page(tiny).length;

export const TIFF_BOMBS: Bomb[] = [
  { name: "TIFF of 3.6 Gpx", bytes: () => tiff(page(oneBit(60_000, 60_000))), expected: "IMAGE_TOO_LARGE" },
  {
    name: "TIFF of doubles",
    bytes: () => tiff(page({ ...oneBit(6_300, 6_300), 258: 64, 339: 3 })),
    expected: "UNSUPPORTED_TYPE",
  },
  {
    name: "TIFF of 60 channels",
    bytes: () => tiff(page({ ...oneBit(2_000, 2_000), 258: 8, 277: 60 })),
    expected: "UNSUPPORTED_TYPE",
  },
  { name: "TIFF a million wide", bytes: () => tiff(page(oneBit(1_000_000, 39))), expected: "IMAGE_TOO_LARGE" },
  {
    name: "TIFF with tiles of 3.6 Gpx",
    bytes: () => tiff(page({ ...tiny, 322: 60_000, 323: 60_000 })),
    expected: "IMAGE_TOO_LARGE",
  },
  {
    name: "TIFF of 45,000 pages",
    bytes: () => tiff(...Array.from({ length: 45_000 }, (_, at) => page(tiny, 8 + TINY_BYTES * (at + 1)))),
    expected: "IMAGE_TOO_COMPLEX",
  },
  {
    name: "TIFF whose pages run in a circle",
    bytes: () => tiff(page(tiny, 8 + TINY_BYTES), page(tiny, 8)),
    expected: "UNREADABLE_IMAGE",
  },
  {
    name: "TIFF of an unknown compression",
    bytes: () => tiff(page({ ...tiny, 259: 34_712 })),
    expected: "UNSUPPORTED_TYPE",
  },
  {
    name: "TIFF whose page lies outside",
    bytes: () => Buffer.concat([ascii("II*\0"), le32(0x7fffffff), Buffer.alloc(16)]),
    expected: "UNREADABLE_IMAGE",
  },
  {
    name: "BigTIFF",
    bytes: () => Buffer.concat([ascii("II+\0"), le32(8), Buffer.alloc(16)]),
    expected: "UNSUPPORTED_TYPE",
  },
];
