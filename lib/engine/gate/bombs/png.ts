import { crc32, deflateSync } from "node:zlib";
import { ascii, type Bomb, u32, zeros } from "./bytes";

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([ascii(name), data]);
  return Buffer.concat([u32(data.length), body, u32(crc32(body))]);
}

interface PngShape {
  width: number;
  height: number;
  bits?: number;
  colour?: number;
  interlace?: number;
  extra?: Buffer[];
  data?: Buffer;
}

function png({
  width,
  height,
  bits = 8,
  colour = 2,
  interlace = 0,
  extra = [],
  data = Buffer.alloc(0),
}: PngShape): Buffer {
  const header = Buffer.concat([u32(width), u32(height), Buffer.from([bits, colour, 0, 0, interlace])]);
  return Buffer.concat([
    PNG_SIGNATURE,
    chunk("IHDR", header),
    ...extra,
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const small = (extra: Buffer[]) => png({ width: 8, height: 8, extra, data: deflateSync(Buffer.alloc(8 * 25)) });
const solidPng = (side: number) =>
  png({ width: side, height: side, data: deflateSync(Buffer.alloc(side * (side * 3 + 1)), { level: 1 }) });

export const PNG_BOMBS: Bomb[] = [
  {
    name: "PNG of 900 Mpx",
    bytes: () => png({ width: 30_000, height: 30_000, bits: 1, colour: 0 }),
    expected: "IMAGE_TOO_LARGE",
  },
  {
    name: "PNG of 317 MB raw",
    bytes: () => png({ width: 6_300, height: 6_300, bits: 16, colour: 6 }),
    expected: "IMAGE_TOO_LARGE",
  },
  {
    name: "PNG of 317 MB raw, Adam7",
    bytes: () => png({ width: 6_300, height: 6_300, bits: 16, colour: 6, interlace: 1 }),
    expected: "IMAGE_TOO_LARGE",
  },
  {
    name: "PNG 786,464 wide",
    bytes: () => png({ width: 786_464, height: 50, bits: 16, colour: 6 }),
    expected: "IMAGE_TOO_LARGE",
  },
  {
    name: "PNG 786,464 high",
    bytes: () => png({ width: 50, height: 786_464, bits: 16, colour: 6 }),
    expected: "IMAGE_TOO_LARGE",
  },
  {
    name: "PNG a million wide",
    bytes: () => png({ width: 1_000_000, height: 39, bits: 1, colour: 0 }),
    expected: "IMAGE_TOO_LARGE",
  },
  { name: "PNG strip", bytes: () => png({ width: 12_000, height: 100 }), expected: "IMAGE_TOO_LARGE" },
  { name: "PNG of no width", bytes: () => png({ width: 0, height: 100 }), expected: "UNREADABLE_IMAGE" },
  {
    name: "PNG of 4 Gpx a side",
    bytes: () => png({ width: 0xffffffff, height: 0xffffffff }),
    expected: "IMAGE_TOO_LARGE",
  },
  {
    name: "PNG with 200,000 texts",
    bytes: () => small(Array<Buffer>(200_000).fill(chunk("tEXt", ascii("k\0v")))),
    expected: "IMAGE_TOO_COMPLEX",
  },
  {
    name: "PNG with 4.9 MB of EXIF",
    bytes: () => small([chunk("eXIf", Buffer.alloc(4_900_000, 0xff))]),
    expected: "IMAGE_TOO_COMPLEX",
  },
  {
    name: "PNG animation",
    bytes: () => small([chunk("acTL", Buffer.concat([u32(20_000), u32(0)]))]),
    expected: "ANIMATED",
  },
  {
    name: "PNG chunk longer than the file",
    bytes: () => small([u32(0x7fffffff), ascii("tEXt")]),
    expected: "UNREADABLE_IMAGE",
  },
  {
    name: "PNG profile that inflates to 128 MB",
    bytes: () => small([chunk("iCCP", Buffer.concat([ascii("x\0\0"), zeros(128)]))]),
    expected: "passes",
  },
  {
    name: "PNG text that inflates to 128 MB",
    bytes: () => small([chunk("zTXt", Buffer.concat([ascii("x\0\0"), zeros(128)]))]),
    expected: "passes",
  },
  { name: "PNG of 40 Mpx in 115 KB", bytes: () => solidPng(6_300), expected: "passes" },
];
