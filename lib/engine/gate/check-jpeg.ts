import { createByteReader } from "./byte-reader";
import { checkSize } from "./check-size";
import type { ImageHeader } from "./header";
import type { Limits } from "./limits";
import { tooComplex, unreadable, unsupported } from "./refuse";

// Markers of ITU-T T.81 table B.1.
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const TEM = 0x01;
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;
/** C4, C8 and CC share the range of the frame headers but are none. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** C0 baseline, C1 extended sequential, C2 progressive: all that cameras and scanners write. */
const isKnownProcess = (marker: number) => marker <= 0xc2;

/** Walks every segment to the end of the image: the number of scans is written nowhere and has to be counted. */
export function checkJpeg(bytes: Uint8Array, limits: Limits): ImageHeader {
  const read = createByteReader(bytes, "big");
  let header: ImageHeader | null = null;
  let scans = 0;
  let segments = 0;
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) throw unreadable("a JPEG segment does not start where it should");
    while (bytes[at] === 0xff) at += 1;
    const marker = read.u8(at);
    at += 1;
    if (marker === EOI) break;
    if (marker === TEM || isRestart(marker)) continue;
    if (marker === 0 || marker === SOI) throw unreadable("a JPEG marker is out of place");
    const length = read.u16(at);
    if (length < 2 || at + length > bytes.length) throw unreadable("a JPEG segment ends too early");
    segments += 1;
    if (segments > limits.chunks) throw tooComplex(`more than ${limits.chunks} JPEG segments`);
    if (isFrame(marker)) {
      if (header) throw unreadable("it holds two JPEG frames");
      header = readFrame(bytes, at, length, marker, limits);
    }
    at += length;
    if (marker === SOS) {
      if (!header) throw unreadable("a JPEG scan comes before its frame");
      scans += 1;
      if (scans > limits.jpegScans) throw tooComplex(`more than ${limits.jpegScans} JPEG scans`);
      at = endOfScan(bytes, at);
    }
  }
  if (!header || scans === 0) throw unreadable("it holds no JPEG picture");
  return header;
}

function readFrame(bytes: Uint8Array, at: number, length: number, marker: number, limits: Limits): ImageHeader {
  const read = createByteReader(bytes, "big");
  if (!isKnownProcess(marker)) throw unsupported("a JPEG process other than baseline, extended or progressive");
  if (length < 8) throw unreadable("a JPEG frame header is too short");
  const header: ImageHeader = {
    type: "jpeg",
    bits: read.u8(at + 2),
    height: read.u16(at + 3),
    width: read.u16(at + 5),
    channels: read.u8(at + 7),
  };
  if (header.bits !== 8) throw unsupported(`a JPEG of ${header.bits} bits`);
  if (![1, 3, 4].includes(header.channels)) throw unsupported(`a JPEG of ${header.channels} components`);
  checkSize(header, limits);
  return header;
}

/** Coded data runs up to the next FF that is neither stuffed (FF00) nor a restart marker nor fill (FFFF). */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  const last = bytes.length - 1;
  while (at < last) {
    if (bytes[at] !== 0xff) {
      at += 1;
      continue;
    }
    const next = bytes[at + 1] ?? 0;
    if (next === 0xff) at += 1;
    else if (next === 0 || isRestart(next)) at += 2;
    else return at;
  }
  throw unreadable("the JPEG data ends too early");
}
