import { INK, type Paper, SIZE, type TextStyle } from "./paper";

interface Column {
  title: string;
  /** Share of the width; all of a table together make 1. */
  share: number;
}
export interface Cell extends TextStyle {
  text: string;
}
const PAD = 4;
const HEAD: TextStyle = { weight: "bold", size: SIZE.small, ink: "faint" };
/** A cell that is longer than a page would be cut: what is this long is told to be. */
const MAX_CELL = 1_500;

/** Rows under their titles; the titles come again on each new page, and no row is parted by one. */
export function table(paper: Paper, columns: readonly Column[], rows: ReadonlyArray<readonly Cell[]>): void {
  head(paper, columns);
  for (const row of rows) {
    const cells = row.map((cell) => ({
      ...cell,
      text: cell.text.length > MAX_CELL ? `${cell.text.slice(0, MAX_CELL)}…` : cell.text,
    }));
    const height = Math.max(...cells.map((cell, at) => heightOf(paper, cell, columns[at]))) + PAD;
    if (paper.doc.y + height > paper.bottom) {
      paper.doc.addPage();
      head(paper, columns);
    }
    drawRow(paper, columns, cells, height);
  }
  paper.gap(4);
}

function head(paper: Paper, columns: readonly Column[]): void {
  const cells = columns.map(({ title }) => ({ text: title, ...HEAD }));
  const height = Math.max(...cells.map((cell, at) => heightOf(paper, cell, columns[at]))) + PAD;
  paper.room(height + 24);
  drawRow(paper, columns, cells, height);
}

const widthOf = (paper: Paper, column: Column | undefined): number => paper.width * (column?.share ?? 0) - PAD;

const heightOf = (paper: Paper, cell: Cell, column: Column | undefined): number =>
  paper.heightOf(cell.text, widthOf(paper, column), cell);

function drawRow(paper: Paper, columns: readonly Column[], cells: readonly Cell[], height: number): void {
  const { doc, left, width } = paper;
  const top = doc.y;
  let x = left;
  cells.forEach((cell, at) => {
    paper.styled(cell).text(cell.text, x, top + PAD / 2, { width: widthOf(paper, columns[at]) });
    x += width * (columns[at]?.share ?? 0);
  });
  const y = top + height;
  doc
    .moveTo(left, y)
    .lineTo(left + width, y)
    .lineWidth(0.4)
    .strokeColor(INK.line)
    .stroke();
  doc.y = y;
}

/** Name and value in two columns, without lines. */
export function facts(
  paper: Paper,
  pairs: ReadonlyArray<readonly [name: string, value: string, style?: TextStyle]>,
): void {
  const nameWidth = paper.width * 0.24;
  for (const [name, value, style] of pairs) {
    const height = Math.max(
      paper.heightOf(name, nameWidth - PAD, { ink: "faint" }),
      paper.heightOf(value, paper.width - nameWidth, style),
    );
    paper.room(height);
    const top = paper.doc.y;
    paper.styled({ ink: "faint" }).text(name, paper.left, top, { width: nameWidth - PAD });
    paper.styled(style).text(value, paper.left + nameWidth, top, { width: paper.width - nameWidth });
    paper.doc.y = top + height + 1.5;
  }
}
