import { checkJpeg } from "./check-jpeg";
import { checkPdf } from "./check-pdf";
import { checkPng } from "./check-png";
import { checkTiff } from "./check-tiff";
import { checkWebp } from "./check-webp";
import type { Header } from "./header";
import { type Limits, UPLOAD_LIMITS } from "./limits";
import { tooLarge, unreadable, unsupported } from "./refuse";

/** The shortest file that can hold any of the five headers. */
const SHORTEST = 16;

interface Format {
  /** Bytes at the very start, -1 where any will do. */
  magic: readonly number[];
  check: (bytes: Uint8Array, limits: Limits) => Header;
}

const ANY = -1;
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

const FORMATS: readonly Format[] = [
  { magic: [0xff, 0xd8, 0xff], check: checkJpeg },
  { magic: [0x89, ...ascii("PNG\r\n"), 0x1a, 0x0a], check: checkPng },
  { magic: [...ascii("RIFF"), ANY, ANY, ANY, ANY, ...ascii("WEBP")], check: checkWebp },
  { magic: [...ascii("II"), 42, 0], check: checkTiff },
  { magic: [...ascii("MM"), 0, 42], check: checkTiff },
  { magic: ascii("%PDF-"), check: checkPdf },
];

/**
 * Decides by the bytes alone, never by a name or a declared type, whether a decoder may see this file.
 * Work is linear in the file's size and needs no memory of its own.
 * Throws `EngineError` (UNSUPPORTED_TYPE, UNREADABLE_IMAGE, IMAGE_TOO_LARGE, IMAGE_TOO_COMPLEX, ANIMATED), nothing else.
 */
export function checkHeader(bytes: Uint8Array, limits: Limits = UPLOAD_LIMITS): Header {
  if (bytes.length > limits.bytes) throw tooLarge(`${(limits.bytes / 1024 / 1024).toFixed(0)} MB at most`);
  if (bytes.length < SHORTEST) throw unreadable(bytes.length === 0 ? "it is empty" : "it is too short");
  const format = FORMATS.find(({ magic }) => magic.every((byte, at) => byte === ANY || byte === bytes[at]));
  if (!format) throw unsupported("send JPEG, PNG, WebP, TIFF or PDF");
  return format.check(bytes, limits);
}
