import type { PdfHeader } from "./header";

/**
 * A PDF says nothing reliable about its cost in its first bytes, so the type is all that is settled here; page count,
 * sizes and encryption are the decoder's business, under its clock. Readers accept a header anywhere in the first
 * 1,024 bytes; we want it at byte 0, because that tolerance is what makes JPEG-and-PDF polyglots work.
 */
export function checkPdf(): PdfHeader {
  return { type: "pdf" };
}
