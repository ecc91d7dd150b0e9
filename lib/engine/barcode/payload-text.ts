import type { ReadResult } from "zxing-wasm/reader";

/**
 * The payload as text, control characters kept: AAMVA separates its elements by them. A symbol that declares its
 * character set (ECI) is believed. The others are UTF-8 where that is possible and Latin-1 where not; the decoder's own
 * guess is not used because it takes a lone Ñ for half a Japanese character.
 */
export function payloadText(result: Pick<ReadResult, "text" | "bytes" | "hasECI">): string {
  if (result.hasECI) return result.text;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(result.bytes);
  } catch {
    return Array.from(result.bytes, (byte) => String.fromCharCode(byte)).join("");
  }
}
