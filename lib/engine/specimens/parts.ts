import { ribbon, rosette, sunburst, weave } from "./guilloche";
import { lettering, type TextStyle, textWidth, zoneLine } from "./lettering";
import type { Holder, Plan, Theme } from "./plan";
import { createRandom } from "./random";
import { type Language, WORDING, type Wording } from "./wording";

/** Pieces that all layouts share. Units: millimetres. */
export function sheetSvg(width: number, height: number, corner: number, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><defs><clipPath id="card"><rect width="${width}" height="${height}" rx="${corner}"/></clipPath></defs><g clip-path="url(#card)">${body}</g></svg>`;
}

export function securityPaper(plan: Plan, width: number, height: number, side: string): string {
  const random = createRandom(`${plan.id}/${side}`);
  const { paper, lines } = plan.theme;
  const cx = width * random.between(0.62, 0.78);
  const cy = height * random.between(0.36, 0.5);
  return `<defs><linearGradient id="paper" x1="0" y1="0" x2="1" y2="0.9"><stop offset="0" stop-color="${paper[0]}"/><stop offset="0.5" stop-color="${paper[1]}"/><stop offset="1" stop-color="${paper[0]}"/></linearGradient></defs>
  <rect width="${width}" height="${height}" fill="url(#paper)"/>
  ${weave(width, height, 1.55, random, { colour: lines[0], width: 0.09, opacity: 0.55 })}
  ${rosette(cx, cy, height * 0.46, random.integer(9, 14), 22, { colour: lines[1], width: 0.09, opacity: 0.5 })}
  ${rosette(cx, cy, height * 0.2, random.integer(6, 9), 12, { colour: lines[0], width: 0.09, opacity: 0.55 })}
  ${rosette(width * 0.06, height * 0.9, height * 0.3, 8, 12, { colour: lines[1], width: 0.08, opacity: 0.35 })}
  ${specimenWord(width, height, plan.theme)}`;
}

/** The word stands under the printing: it marks the sheet without hiding what is to be read. */
function specimenWord(width: number, height: number, theme: Theme): string {
  const style: TextStyle = {
    face: "serif",
    size: height * 0.2,
    fill: theme.accent,
    opacity: 0.1,
    tracking: height * 0.03,
    anchor: "middle",
  };
  const scale = Math.min(1, (width * 0.86) / textWidth("SPECIMEN", style));
  return lettering("SPECIMEN", width * 0.53, height * 0.6, {
    ...style,
    size: style.size * scale,
    tracking: height * 0.03 * scale,
    turn: -16,
  });
}

export function specimenTag(x: number, y: number, theme: Theme, size = 2.3): string {
  const style: TextStyle = { face: "bold", size, fill: theme.accent, tracking: size * 0.18 };
  const width = textWidth("SPECIMEN", style);
  return `<rect x="${x - width / 2 - size * 0.5}" y="${y - size * 0.98}" width="${width + size}" height="${size * 1.34}" rx="${size * 0.25}" fill="#fff" fill-opacity="0.55" stroke="${theme.accent}" stroke-width="0.18"/>${lettering("SPECIMEN", x, y, { ...style, anchor: "middle" })}`;
}

/** An invented coat of arms: a compass rose in a sunburst belongs to no state. */
export function crest(cx: number, cy: number, radius: number, theme: Theme): string {
  const points: string[] = [];
  for (let tip = 0; tip < 16; tip += 1) {
    const angle = (tip / 16) * 2 * Math.PI - Math.PI / 2;
    const reach = radius * (tip % 2 ? 0.2 : tip % 4 ? 0.46 : 0.72);
    points.push(`${(cx + reach * Math.cos(angle)).toFixed(2)},${(cy + reach * Math.sin(angle)).toFixed(2)}`);
  }
  return `${sunburst(cx, cy, radius * 0.76, radius, 48, { colour: theme.accent, width: radius * 0.03, opacity: 0.9 })}
  <circle cx="${cx}" cy="${cy}" r="${radius * 0.74}" fill="none" stroke="${theme.accent}" stroke-width="${radius * 0.05}"/>
  <polygon points="${points.join(" ")}" fill="${theme.accent}"/><circle cx="${cx}" cy="${cy}" r="${radius * 0.13}" fill="#fff" fill-opacity="0.85"/>`;
}

/** Contactless-chip mark drawn from its description in 9303-9: a circle between two bars. */
export function chipMark(x: number, y: number, width: number, theme: Theme): string {
  const height = width * 0.56;
  return `<g fill="none" stroke="${theme.accent}" stroke-width="${width * 0.06}"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${width * 0.06}"/><path d="M${x} ${y + height / 2}h${width * 0.32}m${width * 0.36} 0h${width * 0.32}"/><circle cx="${x + width / 2}" cy="${y + height / 2}" r="${width * 0.17}"/></g>`;
}

/** Portrait with a soft edge; `ghost` is the pale second picture many cards carry. */
export function photo(
  png: Buffer,
  x: number,
  y: number,
  width: number,
  height: number,
  kind: "main" | "ghost",
): string {
  const href = `data:image/png;base64,${png.toString("base64")}`;
  if (kind === "ghost") {
    return `<filter id="grey"><feColorMatrix type="saturate" values="0.15"/></filter><image href="${href}" x="${x}" y="${y}" width="${width}" height="${height}" opacity="0.3" filter="url(#grey)" preserveAspectRatio="xMidYMid slice"/>`;
  }
  return `<image href="${href}" x="${x}" y="${y}" width="${width}" height="${height}" preserveAspectRatio="xMidYMid slice"/><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="#1d2433" stroke-width="0.15" opacity="0.5"/>`;
}

export type WordKey = Exclude<keyof Wording, "months">;

export interface Cell {
  word: WordKey | string;
  value: string | readonly string[];
  x: number;
  y: number;
  size?: number;
}

function isWord(word: string): word is WordKey {
  return word in WORDING.en && word !== "months";
}

/** Label small above, value bold below, as on nearly all data pages. `y` is the label's baseline. */
export function cells(plan: Plan, list: readonly Cell[], labelSize: number): string {
  const { accent, ink } = plan.theme;
  return list
    .map(({ word, value, x, y, size = labelSize * 1.62 }) => {
      const local = isWord(word) ? WORDING[plan.language][word] : word;
      const english = isWord(word) ? WORDING.en[word] : word;
      const second = plan.language === "en" && isWord(word) ? WORDING.fr[word] : english;
      const label = local === second ? local : `${local} / ${second}`;
      const rows = typeof value === "string" ? [value] : value;
      return (
        lettering(label, x, y, { face: "narrow", size: labelSize, fill: accent }) +
        rows
          .map((row, index) =>
            lettering(row, x, y + size * 1.12 + index * size * 1.1, { face: "bold", size, fill: ink }),
          )
          .join("")
      );
    })
    .join("");
}

/** Long names are written smaller: they must not run into the printed fields. */
export function signature(name: string, x: number, y: number, largest: number, widest: number): string {
  const size = largest * Math.min(1, widest / textWidth(name, { face: "hand", size: largest }));
  const style: TextStyle = { face: "hand", size, fill: "#1c2a5c", turn: -4 };
  const width = textWidth(name, style);
  return `${lettering(name, x, y, style)}<path d="M${x} ${y + 0.6} q${width * 0.5} ${-size * 0.1} ${width * 1.02} ${-size * 0.22} q${-width * 0.2} ${size * 0.3} ${-width * 0.5} ${size * 0.32}" fill="none" stroke="#1c2a5c" stroke-width="0.16" opacity="0.85"/>`;
}

/** First given name and first surname in the mixed case of handwriting. */
export function signedName(holder: Holder, language: Language): string {
  const soften = (word: string): string => word.slice(0, 1) + word.slice(1).toLocaleLowerCase(language);
  return `${soften(holder.given.split(" ")[0] ?? "")} ${soften(holder.surname.split(/[ -]/)[0] ?? "")}`;
}

export function titleRibbon(x: number, y: number, width: number, theme: Theme): string {
  return ribbon(x, y, width, 1.5, 5, { colour: theme.accent, width: 0.09, opacity: 0.75 });
}

/** The zone stands on plain, lighter paper: 9303-3 section 4.1 asks for contrast and no ornament of effect in the red. */
export function zone(
  lines: readonly string[],
  x: number,
  baselines: readonly number[],
  top: number,
  width: number,
  height: number,
): string {
  const strip = `<rect x="0" y="${top}" width="${width}" height="${height - top}" fill="#fff" opacity="0.62"/>`;
  return strip + lines.map((line, index) => zoneLine(line, x, baselines[index] ?? 0, 2.54, "#15161a")).join("");
}
