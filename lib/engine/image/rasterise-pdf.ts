import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { PDFiumDocument, PDFiumLibrary, PDFiumPage } from "@hyzyla/pdfium";
import { EngineError } from "@/lib/engine/error";
import { CANONICAL_LONG_SIDE } from "@/lib/engine/gate";
import type { CanonicalImage } from "./canonical-image";
import { encode } from "./encode";
import { guardedSharp } from "./guarded-sharp";

/** Front and back; what follows is not our business, whatever page count the file claims. */
const MAX_PAGES = 2;
const POINTS_PER_INCH = 72;
const RESOLUTION_DPI = 200;
/** A card scanned onto a card-sized page would be 670 pixels wide at 200 dpi, too few for its PDF417. */
const MIN_LONG_SIDE = 2_000;
const MAX_ASPECT = 50;
/** A page counts as blank when fewer pixels than this differ from its corner; one short word on A4 is about 2,000. */
const BLANK_PIXELS = 64;
const SAME_COLOUR = 8;

let library: Promise<PDFiumLibrary> | undefined;

/** Loaded with the first PDF: model processes share this room and never see one. */
async function loadLibrary(): Promise<PDFiumLibrary> {
  const { PDFiumLibrary } = await import("@hyzyla/pdfium");
  const require = createRequire(path.join(process.cwd(), "package.json"));
  const wasm = await readFile(require.resolve("@hyzyla/pdfium/pdfium.wasm"));
  return PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer });
}

/**
 * The first two pages that show anything, at about 200 dpi. Scripts, actions and forms are never run: this build of
 * PDFium has no script engine and the form environment is not started.
 * Throws `EngineError`: PDF_ENCRYPTED, UNREADABLE_IMAGE, PDF_TOO_COMPLEX, EMPTY_PAGE.
 */
export async function rasterisePdf(bytes: Uint8Array): Promise<CanonicalImage[]> {
  library ??= loadLibrary();
  const document = await open(await library, bytes);
  const pages: CanonicalImage[] = [];
  try {
    const count = Math.min(document.getPageCount(), MAX_PAGES);
    for (let index = 0; index < count; index++) {
      const image = await renderPage(document.getPage(index));
      if (image) pages.push(image);
    }
    document.destroy();
  } catch (cause) {
    if (cause instanceof EngineError) throw cause;
    // WebAssembly traps and refused allocations end up here; the heap is lost, so nothing is given back to it.
    throw new EngineError("PDF_TOO_COMPLEX", "The PDF needs too much work to show.", { cause });
  }
  if (pages.length === 0) throw new EngineError("EMPTY_PAGE", "The PDF shows nothing on its first two pages.");
  return pages;
}

async function open(pdfium: PDFiumLibrary, bytes: Uint8Array): Promise<PDFiumDocument> {
  try {
    return await pdfium.loadDocument(bytes);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : "";
    if (/password|security/i.test(reason))
      throw new EngineError("PDF_ENCRYPTED", "The PDF is protected by a password.", { cause });
    throw new EngineError("UNREADABLE_IMAGE", "The PDF is damaged and cannot be opened.", { cause });
  }
}

async function renderPage(page: PDFiumPage): Promise<CanonicalImage | null> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const long = Math.max(originalWidth, originalHeight);
  const short = Math.min(originalWidth, originalHeight);
  if (!(short > 0) || !Number.isFinite(long) || long > short * MAX_ASPECT)
    throw new EngineError("PDF_TOO_COMPLEX", "The PDF has a page of impossible size.");
  const wanted = (long * RESOLUTION_DPI) / POINTS_PER_INCH;
  const scale = Math.min(Math.max(wanted, MIN_LONG_SIDE), CANONICAL_LONG_SIDE) / long;
  const size = { width: Math.round(originalWidth * scale), height: Math.round(originalHeight * scale) };
  const raster = await page.render({
    ...size,
    scale: 1,
    render: "bitmap",
    colorSpace: "BGRA",
    renderFormFields: false,
  });
  // A rasteriser that gives up on an oversized picture hands back a white page without a word.
  if (isBlank(raster.data)) return null;
  const picture = guardedSharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: 4 } });
  return encode(picture, "image/jpeg");
}

/** RGBA rows; stops at the first word of text, so only truly empty pages are walked to their end. */
function isBlank(rgba: Uint8Array): boolean {
  let different = 0;
  for (let at = 0; at < rgba.length; at += 4) {
    for (let channel = 0; channel < 3; channel++) {
      if (Math.abs((rgba[at + channel] ?? 0) - (rgba[channel] ?? 0)) <= SAME_COLOUR) continue;
      different += 1;
      if (different >= BLANK_PIXELS) return false;
      break;
    }
  }
  return true;
}
