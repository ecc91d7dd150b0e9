import { type ByteReader, createByteReader } from "./byte-reader";
import { checkSize } from "./check-size";
import type { ImageHeader } from "./header";
import type { Limits } from "./limits";
import { animated, tooComplex, unreadable } from "./refuse";

const ANIMATION_FLAG = 0x02;
const VP8L_SIGNATURE = 0x2f;

/** Walks the RIFF chunks. The canvas (VP8X) and the picture inside it both have to keep to the limits. */
export function checkWebp(bytes: Uint8Array, limits: Limits): ImageHeader {
  const read = createByteReader(bytes, "little");
  const end = read.u32(4) + 8;
  if (end > bytes.length) throw unreadable("the WebP ends too early");
  let header: ImageHeader | null = null;
  let chunks = 0;
  let at = 12;
  while (at + 8 <= end) {
    const name = read.tag(at);
    const length = read.u32(at + 4);
    const data = at + 8;
    if (data + length > end) throw unreadable("a WebP chunk ends too early");
    chunks += 1;
    if (chunks > limits.webpChunks) throw tooComplex(`more than ${limits.webpChunks} WebP chunks`);
    if (name === "ANIM" || name === "ANMF") throw animated();
    if (name === "VP8X") checkCanvas(read, data, length, limits);
    if (name === "VP8 ") header = lossyFrame(read, data, length);
    if (name === "VP8L") header = losslessFrame(read, data, length);
    if (header) checkSize(header, limits);
    at = data + length + (length & 1);
  }
  if (!header) throw unreadable("it holds no WebP picture");
  return header;
}

function checkCanvas(read: ByteReader, data: number, length: number, limits: Limits): void {
  if (length < 10) throw unreadable("the WebP canvas is too short");
  if (read.u8(data) & ANIMATION_FLAG) throw animated();
  checkSize({ width: 1 + read.u24(data + 4), height: 1 + read.u24(data + 7), channels: 4, bits: 8 }, limits);
}

/** Key frame header of RFC 6386 §9.1: 14 bits each, the two above them are a scaling hint. */
function lossyFrame(read: ByteReader, data: number, length: number): ImageHeader {
  if (length < 10) throw unreadable("the WebP picture is too short");
  return {
    type: "webp",
    width: read.u16(data + 6) & 0x3fff,
    height: read.u16(data + 8) & 0x3fff,
    channels: 3,
    bits: 8,
  };
}

function losslessFrame(read: ByteReader, data: number, length: number): ImageHeader {
  if (length < 5 || read.u8(data) !== VP8L_SIGNATURE) throw unreadable("the WebP picture has no signature");
  const packed = read.u32(data + 1);
  const [width, height] = [(packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1];
  return { type: "webp", width, height, channels: 4, bits: 8 };
}
