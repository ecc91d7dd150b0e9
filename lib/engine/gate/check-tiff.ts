import { type ByteReader, createByteReader } from "./byte-reader";
import { checkSize } from "./check-size";
import type { ImageHeader } from "./header";
import type { Limits } from "./limits";
import { tooComplex, unreadable, unsupported } from "./refuse";

// Tags of TIFF 6.0.
const WIDTH = 256;
const HEIGHT = 257;
const BITS = 258;
const COMPRESSION = 259;
const CHANNELS = 277;
const TILE_WIDTH = 322;
const TILE_HEIGHT = 323;
const SAMPLE_FORMAT = 339;
const WANTED = new Set([WIDTH, HEIGHT, BITS, COMPRESSION, CHANNELS, TILE_WIDTH, TILE_HEIGHT, SAMPLE_FORMAT]);

/** None, CCITT (2, 3, 4), LZW, JPEG, Deflate (two numbers) and PackBits. Old-style JPEG (6) is left to history. */
const COMPRESSIONS = new Set([1, 2, 3, 4, 5, 7, 8, 32773, 32946]);
const UNSIGNED = 1;
/** Field type → bytes a value. */
const TYPE_BYTES: Record<number, number> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
};
const MAX_COUNT = 2_000_000;

/** Follows the chain of pages: endless loops and 45,000-page files are found here and not by the decoder. */
export function checkTiff(bytes: Uint8Array, limits: Limits): ImageHeader {
  const read = createByteReader(bytes, bytes[0] === 0x49 ? "little" : "big");
  let first: ImageHeader | null = null;
  let pages = 0;
  const seen = new Set<number>();
  for (let at = read.u32(4); at !== 0; ) {
    if (seen.has(at)) throw unreadable("its pages run in a circle");
    seen.add(at);
    pages += 1;
    if (pages > limits.tiffPages) throw tooComplex(`more than ${limits.tiffPages} pages`);
    const entries = read.u16(at);
    if (entries === 0) throw unreadable("a TIFF page is empty");
    if (entries > limits.tiffEntries) throw tooComplex(`more than ${limits.tiffEntries} TIFF entries`);
    const header = checkPage(readEntries(read, at + 2, entries), limits);
    first ??= header;
    at = read.u32(at + 2 + entries * 12);
  }
  if (!first) throw unreadable("it holds no TIFF page");
  return first;
}

/** The wanted tags with the largest of their values: one sample of 64 bits among three of 8 is still a bomb. */
function readEntries(read: ByteReader, from: number, entries: number): Map<number, number> {
  const values = new Map<number, number>();
  for (let i = 0; i < entries; i++) {
    const at = from + i * 12;
    const size = TYPE_BYTES[read.u16(at + 2)];
    if (size === undefined) continue;
    const tag = read.u16(at);
    const count = read.u32(at + 4);
    if (count > MAX_COUNT) throw unreadable("a TIFF entry counts too many values");
    const data = size * count > 4 ? read.u32(at + 8) : at + 8;
    if (data + size * count > read.length) throw unreadable("a TIFF entry points past the end");
    if (WANTED.has(tag)) values.set(tag, largest(read, data, size, Math.min(count, 64)));
  }
  return values;
}

function largest(read: ByteReader, data: number, size: number, count: number): number {
  let most = 0;
  for (let i = 0; i < count; i++) {
    const at = data + i * size;
    most = Math.max(most, size === 1 ? read.u8(at) : size === 2 ? read.u16(at) : read.u32(at));
  }
  return most;
}

function checkPage(tags: Map<number, number>, limits: Limits): ImageHeader {
  const value = (tag: number, otherwise: number) => tags.get(tag) ?? otherwise;
  const channels = value(CHANNELS, 1);
  const bits = value(BITS, 1);
  if (!COMPRESSIONS.has(value(COMPRESSION, 1))) throw unsupported("an unusual TIFF compression");
  if (channels > limits.tiffChannels) throw unsupported(`a TIFF of ${channels} channels`);
  if (bits > limits.tiffBits) throw unsupported(`a TIFF of ${bits} bits a sample`);
  if (value(SAMPLE_FORMAT, UNSIGNED) > UNSIGNED) throw unsupported("a TIFF of signed or floating-point samples");
  const header: ImageHeader = { type: "tiff", width: value(WIDTH, 0), height: value(HEIGHT, 0), channels, bits };
  checkSize(header, limits);
  if (tags.has(TILE_WIDTH) || tags.has(TILE_HEIGHT))
    checkSize({ ...header, width: value(TILE_WIDTH, 0), height: value(TILE_HEIGHT, 0) }, limits);
  return header;
}
