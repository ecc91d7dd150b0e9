import { weave } from "./guilloche";
import { lettering } from "./lettering";
import { createRandom } from "./random";

/** Pictures that people upload by mistake. Nothing may be read from them. */
export interface Oddity {
  id: string;
  variant: string;
  widthMm: number;
  heightMm: number;
  svg: string;
}

function landscape(): string {
  const random = createRandom("landscape");
  const ridge = (base: number, rise: number, colour: string): string => {
    let data = `M0 100`;
    for (let x = 0; x <= 140; x += 4)
      data += `L${x} ${(base - rise * Math.abs(Math.sin(x / 17 + rise)) - random.between(0, 3)).toFixed(1)}`;
    return `<path d="${data}L140 100Z" fill="${colour}"/>`;
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 140 100"><defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#8fb7dd"/><stop offset="0.7" stop-color="#f6dcbc"/></linearGradient></defs>
  <rect width="140" height="100" fill="url(#s)"/><circle cx="98" cy="40" r="8" fill="#fff1cf"/>${ridge(62, 22, "#93a2b8")}${ridge(70, 16, "#6e8791")}${ridge(80, 10, "#4c6d5c")}${ridge(92, 6, "#35513f")}</svg>`;
}

function letter(): string {
  const lines = [
    "Port-Lumière, 4 May",
    "",
    "Dear neighbour,",
    "thank you for the pears you left at the door on Sunday.",
    "We made two jars of jam of them and kept one for you.",
    "The boat goes out again next week when the wind turns,",
    "and there is always room for one more at the oars.",
    "",
    "With warm greetings from the quay,",
    "Tomás and the others",
  ];
  const body = lines
    .map((line, row) =>
      lettering(line, 24, 40 + row * 9, {
        face: row === 9 ? "hand" : "sans",
        size: row === 9 ? 7 : 4.6,
        fill: "#2a2a33",
      }),
    )
    .join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 148 210"><rect width="148" height="210" fill="#fbfaf5"/>${body}</svg>`;
}

function blank(): string {
  const lines = weave(148, 210, 40, createRandom("blank"), { colour: "#eeeeea", width: 0.1, opacity: 0.3 });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 148 210"><rect width="148" height="210" fill="#fafaf8"/>${lines}</svg>`;
}

export function oddities(): Oddity[] {
  return [
    { id: "not-a-document-blank", variant: "blank page", widthMm: 148, heightMm: 210, svg: blank() },
    { id: "not-a-document-landscape", variant: "landscape drawing", widthMm: 140, heightMm: 100, svg: landscape() },
    { id: "not-a-document-letter", variant: "letter", widthMm: 148, heightMm: 210, svg: letter() },
  ];
}
