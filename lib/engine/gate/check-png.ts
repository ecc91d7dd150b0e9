import { createByteReader } from "./byte-reader";
import { checkSize } from "./check-size";
import type { ImageHeader } from "./header";
import type { Limits } from "./limits";
import { animated, tooComplex, unreadable } from "./refuse";

/** Colour type of IHDR → samples a pixel; indexed (3) counts as four because it is decoded to RGBA. */
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 4, 4: 2, 6: 4 };
const METADATA = new Set(["tEXt", "zTXt", "iTXt", "iCCP", "eXIf"]);
/** Length, name and checksum around the data of every chunk. */
const FRAME_BYTES = 12;

/** Walks the chunks; compressed ones are counted by their packed size and never inflated. */
export function checkPng(bytes: Uint8Array, limits: Limits): ImageHeader {
  const read = createByteReader(bytes, "big");
  const header = readImageHeader(bytes, limits);
  let at = 8;
  let chunks = 0;
  let metadataBytes = 0;
  let hasData = false;
  while (at + FRAME_BYTES <= bytes.length) {
    const length = read.u32(at);
    const name = read.tag(at + 4);
    if (length > bytes.length - at - FRAME_BYTES) throw unreadable("a PNG chunk ends too early");
    chunks += 1;
    if (chunks > limits.chunks) throw tooComplex(`more than ${limits.chunks} PNG chunks`);
    if (name === "acTL") throw animated();
    if (METADATA.has(name)) metadataBytes += length;
    if (metadataBytes > limits.metadataBytes) throw tooComplex("too much text or profile data");
    if (name === "IDAT") hasData = true;
    if (name === "IEND") {
      if (!hasData) throw unreadable("it holds no PNG picture");
      return header;
    }
    at += FRAME_BYTES + length;
  }
  throw unreadable("the PNG has no end");
}

function readImageHeader(bytes: Uint8Array, limits: Limits): ImageHeader {
  const read = createByteReader(bytes, "big");
  if (read.u32(8) !== 13 || read.tag(12) !== "IHDR") throw unreadable("the PNG header is missing");
  const channels = CHANNELS[read.u8(25)];
  const bits = read.u8(24);
  const [compression, filter, interlace] = [read.u8(26), read.u8(27), read.u8(28)];
  if (channels === undefined || ![1, 2, 4, 8, 16].includes(bits) || compression !== 0 || filter !== 0 || interlace > 1)
    throw unreadable("the PNG header contradicts itself");
  const header: ImageHeader = { type: "png", width: read.u32(16), height: read.u32(20), channels, bits };
  checkSize(header, limits);
  return header;
}
