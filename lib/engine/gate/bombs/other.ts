import { ascii, type Bomb, le16, le32, u32 } from "./bytes";

const riff = (...parts: Buffer[]) => {
  const body = Buffer.concat([ascii("WEBP"), ...parts]);
  return Buffer.concat([ascii("RIFF"), le32(body.length), body]);
};
const riffChunk = (name: string, data: Buffer) =>
  Buffer.concat([ascii(name), le32(data.length), data, Buffer.alloc(data.length & 1)]);
/** Lossless picture of one colour: five prefix codes of one symbol each, after which no pixel costs a bit. */
const losslessSolid = (width: number, height: number) =>
  riffChunk(
    "VP8L",
    Buffer.concat([
      Buffer.from([0x2f]),
      le32((width - 1) | ((height - 1) << 14)),
      Buffer.from([0x88, 0x88, 0x08]),
      Buffer.alloc(8),
    ]),
  );
const canvas = (flags: number, width: number, height: number) =>
  riffChunk(
    "VP8X",
    Buffer.concat([Buffer.from([flags, 0, 0, 0]), le32(width - 1).subarray(0, 3), le32(height - 1).subarray(0, 3)]),
  );

export const OTHER_BOMBS: Bomb[] = [
  { name: "36-byte WebP of 268 Mpx", bytes: () => riff(losslessSolid(16_383, 16_383)), expected: "IMAGE_TOO_LARGE" },
  { name: "WebP 16,383 wide", bytes: () => riff(losslessSolid(16_383, 2_400)), expected: "IMAGE_TOO_LARGE" },
  {
    name: "WebP with a canvas of 281 Tpx",
    bytes: () => riff(canvas(0, 1 << 24, 1 << 24), losslessSolid(8, 8)),
    expected: "IMAGE_TOO_LARGE",
  },
  {
    name: "WebP animation",
    bytes: () => riff(canvas(2, 4_000, 4_000), ...Array<Buffer>(60_000).fill(riffChunk("ANMF", Buffer.alloc(24)))),
    expected: "ANIMATED",
  },
  {
    name: "WebP with frames but no flag",
    bytes: () => riff(canvas(0, 40, 40), riffChunk("ANMF", Buffer.alloc(24))),
    expected: "ANIMATED",
  },
  { name: "WebP of 40 Mpx in 46 bytes", bytes: () => riff(losslessSolid(6_300, 6_300)), expected: "passes" },
  {
    name: "GIF screen of 4.3 Gpx",
    bytes: () => Buffer.concat([ascii("GIF89a"), le16(65_535), le16(65_535), Buffer.alloc(16)]),
    expected: "UNSUPPORTED_TYPE",
  },
  {
    name: "SVG that reads a file",
    bytes: () => ascii('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
    expected: "UNSUPPORTED_TYPE",
  },
  {
    name: "HEIC",
    bytes: () => Buffer.concat([u32(24), ascii("ftypheic"), Buffer.alloc(16)]),
    expected: "UNSUPPORTED_TYPE",
  },
  { name: "BMP", bytes: () => Buffer.concat([ascii("BM"), Buffer.alloc(60)]), expected: "UNSUPPORTED_TYPE" },
  { name: "PDF behind a byte of padding", bytes: () => ascii(" %PDF-1.7\n1 0 obj\n"), expected: "UNSUPPORTED_TYPE" },
  { name: "nothing", bytes: () => Buffer.alloc(0), expected: "UNREADABLE_IMAGE" },
  {
    name: "one byte more than 5 MiB",
    bytes: () => Buffer.alloc(5 * 1024 * 1024 + 1, 0xff),
    expected: "IMAGE_TOO_LARGE",
  },
];
