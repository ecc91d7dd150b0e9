import { ascii, type Bomb, u16 } from "./bytes";

const SOI = Buffer.from([0xff, 0xd8]);
const EOI = Buffer.from([0xff, 0xd9]);
const segment = (marker: number, data: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker]), u16(data.length + 2), data]);
const quantisation = segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)]));
const component = (index: number) => Buffer.from([index + 1, 0x11, 0]);

function frame(marker: number, width: number, height: number, bits = 8): Buffer {
  const components = Buffer.concat([component(0), component(1), component(2)]);
  return segment(marker, Buffer.concat([Buffer.from([bits]), u16(height), u16(width), Buffer.from([3]), components]));
}

/** One Huffman table whose codes are all as long as said. */
function huffman(id: number, symbolsByLength: Record<number, number[]>): Buffer {
  const counts = Array.from({ length: 16 }, (_, at) => symbolsByLength[at + 1]?.length ?? 0);
  return segment(0xc4, Buffer.from([id, ...counts, ...Object.values(symbolsByLength).flat()]));
}

const scanHeader = (components: number[], tables: number, from: number, to: number, approximation: number) =>
  segment(0xda, Buffer.from([components.length, ...components.flatMap((id) => [id, tables]), from, to, approximation]));

/** A grey solid baseline picture: every block is "no difference, end of block", two zero bits. */
function solidJpeg(width: number, height: number, extra: Buffer[] = []): Buffer {
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8) * 3;
  const tables = [huffman(0x00, { 1: [0] }), huffman(0x10, { 1: [0] })];
  const scan = scanHeader([1, 2, 3], 0, 0, 63, 0);
  return Buffer.concat([
    SOI,
    ...extra,
    quantisation,
    frame(0xc0, width, height),
    ...tables,
    scan,
    Buffer.alloc(Math.ceil(blocks / 4)),
    EOI,
  ]);
}

/**
 * A legal progressive picture of many scans that each say "nothing changes in any block" in a few bytes (end-of-band
 * runs, T.81 §G.1.2.2), while the decoder walks every block of every scan.
 */
function progressiveJpeg(side: number, scans: number): Buffer {
  const blocks = Math.ceil(side / 8) ** 2;
  const runs = Math.ceil(blocks / 32_767);
  // Run category 14 has the one-bit code 0 and 14 bits of length, all ones: 32,767 blocks. The last run is too long, which
  // decoders accept with a warning; the gate does not look inside anyway.
  const bits = "0".concat("1".repeat(14)).repeat(runs).concat("1".repeat(7));
  const packed = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const coded = Buffer.from(packed.flatMap((byte) => (byte === 255 ? [255, 0] : [byte])));
  const first = Buffer.concat([scanHeader([1, 2, 3], 0, 0, 0, 0), Buffer.alloc(Math.ceil((blocks * 3) / 8))]);
  const more = Array.from({ length: scans - 1 }, (_, at) => {
    const coefficient = 1 + (Math.floor(at / 14) % 63);
    const step = at % 14;
    const approximation = step === 0 ? 13 : ((14 - step) << 4) | (13 - step);
    return Buffer.concat([
      scanHeader([1 + (Math.floor(at / 882) % 3)], 0, coefficient, coefficient, approximation),
      coded,
    ]);
  });
  const tables = [huffman(0x00, { 1: [0] }), huffman(0x10, { 1: [0xe0] })];
  return Buffer.concat([SOI, quantisation, frame(0xc2, side, side), ...tables, first, ...more, EOI]);
}

const exif = segment(0xe1, Buffer.concat([ascii("Exif\0\0II*\0\x08\0\0\0"), Buffer.alloc(65_000, 0xff)]));
const profile = (index: number) =>
  segment(0xe2, Buffer.concat([ascii("ICC_PROFILE\0"), Buffer.from([index + 1, 70]), Buffer.alloc(65_000)]));

export const JPEG_BOMBS: Bomb[] = [
  { name: "JPEG of 90 scans", bytes: () => progressiveJpeg(6_300, 90), expected: "IMAGE_TOO_COMPLEX" },
  { name: "JPEG of 1,000 scans", bytes: () => progressiveJpeg(6_300, 1_000), expected: "IMAGE_TOO_COMPLEX" },
  { name: "JPEG of 2,646 scans", bytes: () => progressiveJpeg(6_300, 2_646), expected: "IMAGE_TOO_COMPLEX" },
  { name: "small JPEG of 2,646 scans", bytes: () => progressiveJpeg(2_000, 2_646), expected: "IMAGE_TOO_COMPLEX" },
  {
    name: "JPEG of 4.3 Gpx",
    bytes: () => Buffer.concat([SOI, quantisation, frame(0xc0, 65_500, 65_500), EOI]),
    expected: "IMAGE_TOO_LARGE",
  },
  {
    name: "JPEG of 12 bits",
    bytes: () => Buffer.concat([SOI, quantisation, frame(0xc1, 64, 64, 12), EOI]),
    expected: "UNSUPPORTED_TYPE",
  },
  {
    name: "lossless JPEG",
    bytes: () => Buffer.concat([SOI, quantisation, frame(0xc3, 64, 64), EOI]),
    expected: "UNSUPPORTED_TYPE",
  },
  {
    name: "arithmetic JPEG",
    bytes: () => Buffer.concat([SOI, quantisation, frame(0xc9, 64, 64), EOI]),
    expected: "UNSUPPORTED_TYPE",
  },
  {
    name: "JPEG of 5,000 segments",
    bytes: () => solidJpeg(64, 64, Array<Buffer>(5_000).fill(segment(0xfe, ascii("x")))),
    expected: "IMAGE_TOO_COMPLEX",
  },
  {
    name: "JPEG that stops in its scan",
    bytes: () => solidJpeg(640, 640).subarray(0, -400),
    expected: "UNREADABLE_IMAGE",
  },
  {
    name: "JPEG of two frames",
    bytes: () => Buffer.concat([SOI, frame(0xc0, 64, 64), frame(0xc0, 9_999, 4_000), EOI]),
    expected: "UNREADABLE_IMAGE",
  },
  {
    name: "JPEG with 4.5 MB of EXIF",
    bytes: () => solidJpeg(64, 64, Array<Buffer>(70).fill(exif)),
    expected: "passes",
  },
  {
    name: "JPEG with 70 profile parts",
    bytes: () =>
      solidJpeg(
        64,
        64,
        Array.from({ length: 70 }, (_, at) => profile(at)),
      ),
    expected: "passes",
  },
  { name: "JPEG of 40 Mpx", bytes: () => solidJpeg(6_300, 6_300), expected: "passes" },
];
