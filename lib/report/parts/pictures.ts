import type { CaseFile, ReportSetting } from "../case-file";
import { INK, type Paper, SIZE } from "../paper";

const HEIGHT = 190;
const GAP = 12;

/** Front, back and portrait beside each other, each as large as its share of the width lets it be. */
export function pictures(paper: Paper, { pictures: given }: CaseFile, { words }: ReportSetting): void {
  const { report, desk } = words;
  paper.heading(report.pictures);
  const shown = (["front", "back", "portrait"] as const).flatMap((name) => {
    const picture = given[name];
    return picture === undefined ? [] : [{ label: desk.sides[name], picture }];
  });
  if (shown.length === 0) {
    paper.line(report.noPictures, { ink: "faint" });
    return;
  }
  paper.room(HEIGHT + 16);
  const column = (paper.width - GAP * (shown.length - 1)) / shown.length;
  const top = paper.doc.y;
  let lowest = top;
  shown.forEach(({ label, picture }, at) => {
    const x = paper.left + at * (column + GAP);
    const scale = Math.min(column / picture.width, HEIGHT / picture.height);
    const [width, height] = [picture.width * scale, picture.height * scale];
    paper.doc.image(Buffer.from(picture.jpeg), x, top, { width, height });
    paper.doc.rect(x, top, width, height).lineWidth(0.5).strokeColor(INK.line).stroke();
    paper
      .styled({ size: SIZE.small, ink: "faint" })
      .text(label, x, top + height + 3, { width: column, lineBreak: false });
    lowest = Math.max(lowest, top + height + 14);
  });
  paper.doc.y = lowest;
}
