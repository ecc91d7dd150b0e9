import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Font, Glyph } from "opentype.js";

// The package is a UMD bundle whose named exports Node does not see: import it as what it is.
const { parse }: typeof import("opentype.js") = createRequire(path.join(process.cwd(), "package.json"))("opentype.js");

/**
 * Text becomes outlines before the rasteriser sees it: fontconfig picks other fonts on other machines,
 * and a specimen must look the same everywhere. All sizes and places are millimetres on the document.
 */
const FACES = {
  sans: ["barlow-500-latin.woff", "barlow-500-latin-ext.woff"],
  bold: ["barlow-600-latin.woff", "barlow-600-latin-ext.woff"],
  narrow: ["barlow-condensed-500-latin.woff", "barlow-condensed-500-latin-ext.woff"],
  plex: ["ibm-plex-sans-condensed-500-latin.woff", "ibm-plex-sans-condensed-500-latin-ext.woff"],
  plexBold: ["ibm-plex-sans-condensed-600-latin.woff", "ibm-plex-sans-condensed-600-latin-ext.woff"],
  serif: ["source-serif-4-600-latin.woff", "source-serif-4-600-latin-ext.woff"],
  hand: ["caveat-500-latin.woff", "caveat-500-latin-ext.woff"],
  ocrb: ["ocr-b.otf"],
} as const;
export type Face = keyof typeof FACES;

const loaded = new Map<Face, Font[]>();

function fontsOf(face: Face): Font[] {
  const known = loaded.get(face);
  if (known) return known;
  const fonts = FACES[face].map((file) => {
    const bytes = readFileSync(path.join(process.cwd(), "lib/engine/specimens/fonts", file));
    return parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  });
  loaded.set(face, fonts);
  return fonts;
}

interface Placed {
  font: Font;
  glyph: Glyph;
}

function glyphOf(fonts: Font[], letter: string): Placed {
  for (const font of fonts) {
    const glyph = font.charToGlyph(letter);
    if (glyph.index > 0) return { font, glyph };
  }
  throw new Error(`No committed font draws "${letter}"`);
}

/** The package's own `toPathData` merges points closer than one unit, which at millimetre sizes eats whole strokes. */
function outline(glyph: Glyph, x: number, y: number, size: number): string {
  const n = (value: number): string => value.toFixed(3);
  return glyph
    .getPath(x, y, size)
    .commands.map((step) => {
      switch (step.type) {
        case "M":
        case "L":
          return `${step.type}${n(step.x)} ${n(step.y)}`;
        case "C":
          return `C${n(step.x1)} ${n(step.y1)} ${n(step.x2)} ${n(step.y2)} ${n(step.x)} ${n(step.y)}`;
        case "Q":
          return `Q${n(step.x1)} ${n(step.y1)} ${n(step.x)} ${n(step.y)}`;
        default:
          return "Z";
      }
    })
    .join("");
}

export interface TextStyle {
  face: Face;
  /** Em size in mm. */
  size: number;
  fill?: string;
  anchor?: "start" | "middle" | "end";
  /** Extra space after each letter, in mm. */
  tracking?: number;
  opacity?: number;
  /** Degrees clockwise about the anchor. */
  turn?: number;
}

/** Advance width in mm. */
export function textWidth(text: string, style: TextStyle): number {
  const fonts = fontsOf(style.face);
  let width = 0;
  for (const letter of text) {
    const { font, glyph } = glyphOf(fonts, letter);
    width += ((glyph.advanceWidth ?? 0) * style.size) / font.unitsPerEm + (style.tracking ?? 0);
  }
  return width - (style.tracking ?? 0);
}

/** One line of text as an SVG path; (x, y) is the baseline point of the anchor. */
export function lettering(text: string, x: number, y: number, style: TextStyle): string {
  const fonts = fontsOf(style.face);
  const width = textWidth(text, style);
  let pen = x - (style.anchor === "middle" ? width / 2 : style.anchor === "end" ? width : 0);
  let data = "";
  for (const letter of text) {
    const { font, glyph } = glyphOf(fonts, letter);
    data += outline(glyph, pen, y, style.size);
    pen += ((glyph.advanceWidth ?? 0) * style.size) / font.unitsPerEm + (style.tracking ?? 0);
  }
  const turn = style.turn ? ` transform="rotate(${style.turn} ${x} ${y})"` : "";
  return `<path d="${data}" fill="${style.fill ?? "#1b1f2a"}" opacity="${style.opacity ?? 1}"${turn}/>`;
}

/**
 * A zone line at exact pitch: OCR-B size 1 stands at 10 characters an inch, 2.54 mm (ICAO 9303-3 section 4.1).
 * Placing each letter by hand keeps the pitch when the font's own advance is rounded.
 */
export function zoneLine(text: string, x: number, y: number, pitch: number, fill: string): string {
  const fonts = fontsOf("ocrb");
  const reference = glyphOf(fonts, "0");
  const size = (0.97 * pitch * reference.font.unitsPerEm) / (reference.glyph.advanceWidth ?? reference.font.unitsPerEm);
  let data = "";
  for (const [index, letter] of [...text].entries()) {
    data += outline(glyphOf(fonts, letter).glyph, x + index * pitch, y, size);
  }
  return `<path d="${data}" fill="${fill}"/>`;
}
