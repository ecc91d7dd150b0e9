import { readFileSync } from "node:fs";
import path from "node:path";
import PDFDocument from "pdfkit";

/** Points, 72 to an inch. A4 with room for a punch on the left. */
const MARGIN = { top: 54, bottom: 54, left: 48, right: 40 };
export const INK = {
  text: "#1c2430",
  faint: "#5b6675",
  line: "#d5dae1",
  good: "#1c6b45",
  care: "#8a5a00",
  bad: "#a3262a",
};
export type Ink = keyof typeof INK;
export const SIZE = { title: 17, heading: 12, body: 9, small: 7.5 };

const FONTS = { regular: "ibm-plex-sans-400.ttf", bold: "ibm-plex-sans-600.ttf" } as const;
type Weight = keyof typeof FONTS;

const loaded = new Map<Weight, Buffer>();
/** From the source folder, as every other file that is not code: the server runs where it was built. */
function fontBytes(weight: Weight): Buffer {
  const bytes = loaded.get(weight) ?? readFileSync(path.join(process.cwd(), "lib/report/fonts", FONTS[weight]));
  loaded.set(weight, bytes);
  return bytes;
}

export interface TextStyle {
  weight?: Weight;
  size?: number;
  ink?: Ink;
}

/** A sheet of paper that is written from top to bottom and turned over when it is full. */
export type Paper = ReturnType<typeof newPaper>;

interface PaperFacts {
  title: string;
  language: string;
  at: Date;
}

export function newPaper({ title, language, at }: PaperFacts) {
  const doc = new PDFDocument({
    size: "A4",
    margins: MARGIN,
    bufferPages: true,
    autoFirstPage: true,
    lang: language,
    displayTitle: true,
    pdfVersion: "1.7",
    // An empty name keeps the library from loading a font of its own, which has no letters beyond Latin-1.
    font: "",
    info: { Title: title, Producer: "KYC Desk", Creator: "KYC Desk", CreationDate: at },
  });
  for (const weight of ["regular", "bold"] as const) doc.registerFont(weight, fontBytes(weight));
  doc.font("regular");
  const left = MARGIN.left;
  const width = doc.page.width - MARGIN.left - MARGIN.right;
  const bottom = doc.page.height - MARGIN.bottom;
  const styled = ({ weight = "regular", size = SIZE.body, ink = "text" }: TextStyle = {}) =>
    doc.font(weight).fontSize(size).fillColor(INK[ink]);

  const paper = {
    doc,
    left,
    width,
    bottom,
    styled,
    /** Begins a new page when `height` points are no longer left on this one. */
    room: (height: number): void => {
      if (doc.y + height > bottom) doc.addPage();
    },
    gap: (points: number): void => {
      doc.y += points;
    },
    /** How high a text becomes in a column. */
    heightOf: (text: string, columnWidth: number, style?: TextStyle): number =>
      styled(style).heightOfString(text, { width: columnWidth }),
    /** A paragraph over the whole width, or from `x` on. */
    line: (text: string, style?: TextStyle, x = left): void => {
      const columnWidth = left + width - x;
      paper.room(Math.min(styled(style).heightOfString(text, { width: columnWidth }), 40));
      styled(style).text(text, x, doc.y, { width: columnWidth });
    },
    heading: (text: string): void => {
      paper.room(60);
      paper.gap(12);
      styled({ weight: "bold", size: SIZE.heading }).text(text, left, doc.y, { width });
      const y = doc.y + 2;
      doc
        .moveTo(left, y)
        .lineTo(left + width, y)
        .lineWidth(0.7)
        .strokeColor(INK.line)
        .stroke();
      doc.y = y + 5;
    },
  };
  return paper;
}

/** Writes what stands on every page, once their number is known, and gives the finished file. */
export function finish(paper: Paper, footer: (page: number, pages: number) => string): Promise<Uint8Array> {
  const { doc, left, width, styled } = paper;
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    // Below the margin: with it in force the line would begin another page.
    doc.page.margins.bottom = 0;
    styled({ size: SIZE.small, ink: "faint" }).text(footer(page + 1, count), left, doc.page.height - 34, {
      width,
      lineBreak: false,
    });
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.on("error", reject);
    doc.end();
  });
}
