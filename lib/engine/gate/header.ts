/** What the first bytes say, checked against the limits. Nothing is decoded yet. */
export interface ImageHeader {
  type: "jpeg" | "png" | "webp" | "tiff";
  /** Stored size in pixels, before any EXIF turn. */
  width: number;
  height: number;
  channels: number;
  bits: number;
}
export interface PdfHeader {
  type: "pdf";
}
export type Header = ImageHeader | PdfHeader;
