import { CENTRE, type Look } from "./portrait";
import type { Random } from "./random";

/** Hair in two layers: what hangs behind the head and what lies over the forehead. Same board as the face. */
function strands(count: number, random: Random, one: (t: number) => string): string {
  let out = "";
  for (let index = 0; index < count; index += 1) out += one((index + random.between(0, 1)) / count);
  return out;
}

function shine(data: string, colour: string, width: number, opacity: number): string {
  return `<path d="${data}" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" fill="none" opacity="${opacity}"/>`;
}

export function hairBehind(look: Look, random: Random): string {
  const wide = look.cheek + 7;
  const left = CENTRE - wide;
  const right = CENTRE + wide;
  if (look.hairStyle === "long") {
    const fall = strands(70, random, (t) => {
      const x = left - 1 + t * (2 * wide + 2);
      return `M${(CENTRE + (x - CENTRE) * 0.7).toFixed(1)} 22 Q${x.toFixed(1)} 60 ${(x + random.between(-2, 2)).toFixed(1)} ${random.between(102, 112).toFixed(1)}`;
    });
    return `<path d="M${CENTRE} 13 C${left + 4} 13 ${left - 1} 32 ${left} 56 C${left} 80 ${left - 5} 98 ${left - 2} 112 L${right + 2} 112 C${right + 5} 98 ${right} 80 ${right} 56 C${right + 1} 32 ${right - 4} 13 ${CENTRE} 13Z" fill="${look.hair}"/>${shine(fall, "#000", 0.5, 0.18)}${shine(fall, "#fff", 0.25, 0.1)}`;
  }
  if (look.hairStyle === "bob") {
    return `<path d="M${CENTRE} 13.5 C${left + 3} 13.5 ${left - 1.5} 34 ${left - 1} 58 C${left - 1} 74 ${left + 1} 82 ${left + 6} 88 L${right - 6} 88 C${right - 1} 82 ${right + 1} 74 ${right + 1} 58 C${right + 1.5} 34 ${right - 3} 13.5 ${CENTRE} 13.5Z" fill="${look.hair}"/>`;
  }
  const bun =
    look.hairStyle === "bun"
      ? `<ellipse cx="${CENTRE}" cy="12.5" rx="9.5" ry="7.5" fill="${look.hair}"/><path d="M42 14 Q50 8 58 13 M43 11 Q50 6 57 10" stroke="#fff" stroke-width="0.5" opacity="0.18" fill="none"/>`
      : "";
  return `${bun}<path d="M${CENTRE - look.cheek - 2} 54 C${CENTRE - look.cheek - 5} 28 ${CENTRE - 14} 16 ${CENTRE} 16 C${CENTRE + 14} 16 ${CENTRE + look.cheek + 5} 28 ${CENTRE + look.cheek + 2} 54Z" fill="${look.hair}"/>`;
}

/** Where the hair meets the forehead, as the lower edge of the cap. */
function hairline(look: Look): string {
  const side = look.cheek + 0.8;
  const left = CENTRE - side;
  const right = CENTRE + side;
  switch (look.hairStyle) {
    case "parted":
    case "bob":
      return `C${right - 1} 46 ${right - 6} 38 ${CENTRE + 6} 31 C${CENTRE + 1} 29 ${CENTRE - 5} 28.5 ${CENTRE - 8} 27.5 C${CENTRE - 14} 33 ${left + 3} 40 ${left} 55`;
    case "long":
      return `C${right - 1} 44 ${right - 8} 34 ${CENTRE + 1} 26.5 C${CENTRE - 8} 33 ${left + 2} 42 ${left} 58`;
    case "thin":
      return `C${right - 0.5} 48 ${right - 2} 42 ${right - 3} 38 C${CENTRE + 15} 27 ${CENTRE + 8} 24.5 ${CENTRE} 24.5 C${CENTRE - 8} 24.5 ${CENTRE - 15} 27 ${left + 3} 38 C${left + 2} 42 ${left + 0.5} 48 ${left} 54`;
    default:
      return `C${right - 1} 48 ${right - 3} 42 ${right - 5} 38 C${CENTRE + 13} 33 ${CENTRE + 6} 31.5 ${CENTRE} 32 C${CENTRE - 8} 31 ${CENTRE - 13} 34 ${left + 5} 39 C${left + 3} 43 ${left + 1} 48 ${left} 54`;
  }
}

export function hairAbove(look: Look, random: Random): string {
  const side = look.cheek + 0.8;
  const left = CENTRE - side;
  const right = CENTRE + side;
  const crown = look.hairStyle === "thin" ? 20 : look.hairStyle === "short" ? 15.5 : 13.5;
  const bulge = look.hairStyle === "thin" ? 1 : look.hairStyle === "bun" ? 1.2 : 3.6;
  const cap = `M${left} 55 C${left - bulge} 34 ${CENTRE - 16} ${crown} ${CENTRE} ${crown} C${CENTRE + 16} ${crown} ${right + bulge} 34 ${right} 55 ${hairline(look)}Z`;
  const origin = look.hairStyle === "parted" || look.hairStyle === "bob" ? CENTRE - 8 : CENTRE;
  const combed = strands(look.hairStyle === "thin" ? 26 : 80, random, (t) => {
    const end = left - bulge + t * (2 * side + 2 * bulge);
    const lift = Math.abs(end - CENTRE) / side;
    return `M${(origin + (end - origin) * 0.25).toFixed(1)} ${(crown + 2 + random.between(0, 3)).toFixed(1)}Q${(origin + (end - origin) * 0.8).toFixed(1)} ${(crown + 5 + lift * 5).toFixed(1)} ${end.toFixed(1)} ${(26 + lift * lift * 26 + random.between(-2, 2)).toFixed(1)}`;
  });
  return `<clipPath id="cap"><path d="${cap}"/></clipPath>
  <path d="${cap}" transform="translate(0.4 1.3)" fill="#000" opacity="0.32" filter="url(#b2)" clip-path="url(#face)"/>
  <path d="${cap}" fill="${look.hair}" opacity="${look.hairStyle === "thin" ? 0.82 : 1}"/>
  <g clip-path="url(#cap)">${shine(combed, "#000", 0.6, 0.22)}${shine(combed, "#fff", 0.3, 0.12)}
  <ellipse cx="${CENTRE - 8}" cy="24" rx="13" ry="5" fill="#fff" opacity="0.13" filter="url(#b4)"/>
  <path d="M${CENTRE + 12} 18 C${right} 30 ${right + 2} 44 ${right} 56 L${right + 6} 56 L${right + 6} 18Z" fill="#000" opacity="0.3" filter="url(#b2)"/></g>`;
}
