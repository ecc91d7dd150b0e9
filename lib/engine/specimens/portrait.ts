import type { Random } from "./random";

/**
 * Faces of nobody: shaded by gradients and soft shadows until a face detector accepts them, so that no licence and no
 * person stands behind a specimen. Drawn on a board of 100 by 125 units with the eyes at y = 58.
 */
export interface Look {
  /** Light, middle and shadow tone of the skin. */
  skin: readonly [string, string, string];
  hair: string;
  hairStyle: "short" | "long" | "bob" | "bun" | "parted" | "thin";
  eyes: string;
  clothes: readonly [string, string];
  /** Half the width of the face at the cheekbones, 20 (narrow) to 24 (broad). */
  cheek: number;
  /** Half the width of the jaw, 13 to 18. */
  jaw: number;
  brow: number;
  lips: string;
  beard?: number;
  age?: "child" | "adult" | "old";
  backdrop: readonly [string, string];
}

export const CENTRE = 50;
const EYE_LINE = 58;

export function gradients(look: Look): string {
  const [light, middle, shade] = look.skin;
  return `<defs>
  <linearGradient id="wall" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${look.backdrop[0]}"/><stop offset="1" stop-color="${look.backdrop[1]}"/></linearGradient>
  <radialGradient id="skin" cx="0.42" cy="0.42" r="0.68"><stop offset="0" stop-color="${light}"/><stop offset="0.55" stop-color="${middle}"/><stop offset="1" stop-color="${shade}"/></radialGradient>
  <linearGradient id="neck" x1="0" y1="0" x2="1" y2="0.35"><stop offset="0" stop-color="${middle}"/><stop offset="0.45" stop-color="${middle}"/><stop offset="1" stop-color="${shade}"/></linearGradient>
  <linearGradient id="cloth" x1="0.2" y1="0" x2="0.8" y2="1"><stop offset="0" stop-color="${look.clothes[0]}"/><stop offset="1" stop-color="${look.clothes[1]}"/></linearGradient>
  <radialGradient id="iris" cx="0.5" cy="0.55" r="0.5"><stop offset="0" stop-color="${look.eyes}" stop-opacity="0.75"/><stop offset="0.7" stop-color="${look.eyes}"/><stop offset="1" stop-color="#141414"/></radialGradient>
  <filter id="b1" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="0.5"/></filter>
  <filter id="b2" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="1.4"/></filter>
  <filter id="b4" x="-80%" y="-80%" width="260%" height="260%"><feGaussianBlur stdDeviation="3.6"/></filter>
  <clipPath id="face"><path d="${faceOutline(look)}"/></clipPath></defs>`;
}

export function faceOutline(look: Look): string {
  const { cheek, jaw } = look;
  const top = look.age === "child" ? 26 : 24;
  const chin = look.age === "child" ? 90 : 93;
  const left = CENTRE - cheek;
  const right = CENTRE + cheek;
  return `M${left} 56 C${left - 0.5} 36 ${CENTRE - 15} ${top} ${CENTRE} ${top} C${CENTRE + 15} ${top} ${right + 0.5} 36 ${right} 56
    C${right} 68 ${CENTRE + jaw + 2.5} 76 ${CENTRE + jaw} 82 C${CENTRE + jaw - 4} 89 ${CENTRE + 6} ${chin} ${CENTRE} ${chin}
    C${CENTRE - 6} ${chin} ${CENTRE - jaw + 4} 89 ${CENTRE - jaw} 82 C${CENTRE - jaw - 2.5} 76 ${left} 68 ${left} 56Z`;
}

export function bust(look: Look): string {
  const [, middle, shade] = look.skin;
  const wide = look.age === "child" ? 9 : 11.5 + (look.jaw - 15) * 0.6;
  const fall = look.age === "child" ? 6 : 0;
  return `<path d="M${CENTRE - wide} 78 L${CENTRE - wide - 1} 100 C${CENTRE - 22} 104 ${CENTRE - 24} 112 ${CENTRE - 22} 125 L${CENTRE + 22} 125 C${CENTRE + 24} 112 ${CENTRE + 22} 104 ${CENTRE + wide + 1} 100 L${CENTRE + wide} 78Z" fill="url(#neck)"/>
  <path d="M${CENTRE - wide} 82 Q${CENTRE} 106 ${CENTRE + wide} 82 L${CENTRE + wide + 1} 99 Q${CENTRE + 2} 106 ${CENTRE - wide} 95Z" fill="${shade}" opacity="0.75" filter="url(#b2)"/>
  <path d="M${CENTRE - 4} 108 Q${CENTRE - 11} 105 ${CENTRE - 17} 105" stroke="${shade}" stroke-width="1.2" fill="none" opacity="0.6" filter="url(#b1)"/>
  <path d="M${CENTRE + 4} 108 Q${CENTRE + 11} 105 ${CENTRE + 17} 105" stroke="${shade}" stroke-width="1.2" fill="none" opacity="0.6" filter="url(#b1)"/>
  <path d="M${-4 + fall} 126 C${2 + fall} 110 18 106 ${CENTRE - wide - 2} 99.5 C${CENTRE - 10} 112 ${CENTRE - 5} 117 ${CENTRE} 118 C${CENTRE + 5} 117 ${CENTRE + 10} 112 ${CENTRE + wide + 2} 99.5 C82 106 ${98 - fall} 110 ${104 - fall} 126Z" fill="url(#cloth)"/>
  <path d="M${CENTRE - wide - 2} 99.5 C${CENTRE - 10} 112 ${CENTRE - 5} 117 ${CENTRE} 118 C${CENTRE + 5} 117 ${CENTRE + 10} 112 ${CENTRE + wide + 2} 99.5" fill="none" stroke="#000" stroke-width="0.9" opacity="0.35" filter="url(#b1)"/>
  <path d="M22 126 Q27 113 32 108 M78 126 Q74 113 69 108" stroke="#000" stroke-width="1.4" fill="none" opacity="0.16" filter="url(#b2)"/>
  <path d="M30 122 Q33 110 ${CENTRE - 15} 105" stroke="${middle}" stroke-width="1" fill="none" opacity="0.12" filter="url(#b2)"/>`;
}

export function ears(look: Look): string {
  const one = (side: number): string => {
    const x = CENTRE + side * (look.cheek + 0.6);
    return `<path d="M${x - side * 1.5} 54 C${x + side * 3.6} 51 ${x + side * 4.2} 59 ${x + side * 2.4} 64 C${x + side * 1.6} 68.5 ${x - side * 0.6} 69 ${x - side * 1.6} 67Z" fill="${look.skin[side > 0 ? 2 : 1]}"/>
    <path d="M${x + side * 0.4} 56 C${x + side * 2.4} 55.5 ${x + side * 2.4} 60 ${x + side * 1} 64" stroke="${look.skin[2]}" stroke-width="0.9" fill="none" opacity="0.8" filter="url(#b1)"/>`;
  };
  return one(-1) + one(1);
}

/** The relief of the face: light falls from upper left, so every form has its shadow on the right and below. */
export function relief(look: Look): string {
  const [light, middle, shade] = look.skin;
  const soft = look.age === "child" ? 0.6 : 1;
  const old = look.age === "old" ? 1 : 0;
  return `<g clip-path="url(#face)">
  <path d="M${CENTRE + 8} 20 C${CENTRE + 19} 44 ${CENTRE + 15} 72 ${CENTRE + 5} 96 L82 96 L82 20Z" fill="${shade}" opacity="${0.42 * soft}" filter="url(#b4)"/>
  <path d="M22 60 C30 74 31 84 40 96 L22 96Z" fill="${shade}" opacity="${0.4 * soft}" filter="url(#b4)"/>
  <ellipse cx="${CENTRE - 3}" cy="38" rx="13" ry="7" fill="${light}" opacity="0.55" filter="url(#b4)"/>
  <ellipse cx="${CENTRE - 10.5}" cy="${EYE_LINE - 1.5}" rx="7" ry="4.3" fill="${shade}" opacity="${0.62 * soft}" filter="url(#b2)"/>
  <ellipse cx="${CENTRE + 10.5}" cy="${EYE_LINE - 1.5}" rx="7" ry="4.3" fill="${shade}" opacity="${0.75 * soft}" filter="url(#b2)"/>
  <ellipse cx="${CENTRE - 12.5}" cy="67.5" rx="6" ry="4.4" fill="${light}" opacity="0.5" filter="url(#b2)"/>
  <ellipse cx="${CENTRE + 12}" cy="67.5" rx="5" ry="4" fill="${middle}" opacity="0.6" filter="url(#b2)"/>
  <ellipse cx="${CENTRE - 13}" cy="71" rx="6" ry="4" fill="#c2503f" opacity="0.13" filter="url(#b4)"/>
  <ellipse cx="${CENTRE + 13}" cy="71" rx="6" ry="4" fill="#c2503f" opacity="0.13" filter="url(#b4)"/>
  <path d="M${CENTRE - 9} 72 Q${CENTRE - 11.5} 77 ${CENTRE - 10} 82 M${CENTRE + 9} 72 Q${CENTRE + 11.5} 77 ${CENTRE + 10} 82" stroke="${shade}" stroke-width="${1.2 + old}" fill="none" opacity="${0.35 * soft + 0.3 * old}" filter="url(#b1)"/>
  <path d="M${CENTRE - 6} 86.4 Q${CENTRE} 83.8 ${CENTRE + 6} 86.4 Q${CENTRE} 87.8 ${CENTRE - 6} 86.4Z" fill="${shade}" opacity="0.6" filter="url(#b1)"/>
  <ellipse cx="${CENTRE - 1}" cy="89.4" rx="4.6" ry="2.4" fill="${light}" opacity="0.45" filter="url(#b2)"/>
  ${old ? `<path d="M38 41 Q50 38.5 62 41 M39 45 Q50 43 61 45 M36 64.5 Q40 67 44 65 M56 65 Q60 67 64 64.5" stroke="${shade}" stroke-width="0.7" fill="none" opacity="0.6" filter="url(#b1)"/>` : ""}
  </g>`;
}

export function nose(look: Look): string {
  const [light, , shade] = look.skin;
  const wide = 4.6 + (look.cheek - 22) * 0.5;
  return `<path d="M${CENTRE + 2.6} ${EYE_LINE - 4} C${CENTRE + 3} 62 ${CENTRE + 4} 67 ${CENTRE + wide} 70.5 L${CENTRE + 1.5} 72 Q${CENTRE + 2.4} 64 ${CENTRE + 1.6} ${EYE_LINE - 3}Z" fill="${shade}" opacity="0.62" filter="url(#b2)"/>
  <path d="M${CENTRE - 3} ${EYE_LINE - 4} C${CENTRE - 3} 62 ${CENTRE - 3.4} 66 ${CENTRE - wide} 70.5" stroke="${shade}" stroke-width="1.1" fill="none" opacity="0.4" filter="url(#b2)"/>
  <path d="M${CENTRE - 0.9} ${EYE_LINE - 4} L${CENTRE - 0.7} 68.5" stroke="${light}" stroke-width="2" stroke-linecap="round" opacity="0.75" filter="url(#b1)"/>
  <ellipse cx="${CENTRE - 0.9}" cy="69.4" rx="2" ry="1.5" fill="#fff" opacity="0.3" filter="url(#b1)"/>
  <path d="M${CENTRE - wide - 0.3} 71.2 Q${CENTRE - wide - 0.9} 68.6 ${CENTRE - wide + 1} 67.6 M${CENTRE + wide + 0.3} 71.2 Q${CENTRE + wide + 0.9} 68.6 ${CENTRE + wide - 1} 67.6" stroke="${shade}" stroke-width="0.9" fill="none" opacity="0.85" filter="url(#b1)"/>
  <path d="M${CENTRE - wide} 72 Q${CENTRE} 75.4 ${CENTRE + wide} 72 Q${CENTRE} 73.4 ${CENTRE - wide} 72Z" fill="${shade}" opacity="0.9" filter="url(#b1)"/>
  <ellipse cx="${CENTRE - 2.4}" cy="72" rx="1.35" ry="0.75" fill="#2a1410" opacity="0.75" filter="url(#b1)"/>
  <ellipse cx="${CENTRE + 2.4}" cy="72" rx="1.35" ry="0.75" fill="#2a1410" opacity="0.8" filter="url(#b1)"/>`;
}

export function eye(look: Look, side: number, random: Random): string {
  const x = CENTRE + side * 10.3;
  const y = EYE_LINE;
  const open = look.age === "child" ? 2.7 : look.age === "old" ? 1.9 : 2.3;
  const inner = x - side * 5;
  const outer = x + side * 5.1;
  const almond = `M${inner} ${y + 0.7} Q${x - side * 1} ${y - open * 1.75} ${outer} ${y - 0.3} Q${x + side * 0.5} ${y + open * 1.25} ${inner} ${y + 0.7}Z`;
  const id = side > 0 ? "r" : "l";
  const gaze = x + random.between(-0.12, 0.12);
  return `<clipPath id="e${id}"><path d="${almond}"/></clipPath>
  <path d="${almond}" fill="#ece7e2"/>
  <g clip-path="url(#e${id})"><circle cx="${gaze}" cy="${y - 0.2}" r="2.55" fill="url(#iris)"/><circle cx="${gaze}" cy="${y - 0.2}" r="1.15" fill="#080808"/>
  <path d="M${inner} ${y - 3.4} L${outer} ${y - 3.4} L${outer} ${y - 0.9} Q${x} ${y - 1.9} ${inner} ${y - 0.4}Z" fill="#000" opacity="0.42" filter="url(#b1)"/></g>
  <circle cx="${gaze - 0.8}" cy="${y - 1}" r="0.55" fill="#fff" opacity="0.95"/>
  <path d="M${inner} ${y + 0.7} Q${x - side * 1} ${y - open * 1.75} ${outer + side * 0.5} ${y - 0.5}" stroke="#1b1210" stroke-width="${look.age === "child" ? 0.85 : 0.75}" fill="none" stroke-linecap="round"/>
  <path d="M${inner} ${y + 0.7} Q${x + side * 0.5} ${y + open * 1.25} ${outer} ${y - 0.3}" stroke="${look.skin[2]}" stroke-width="0.55" fill="none" opacity="0.9"/>
  <path d="M${inner - side * 0.2} ${y - 1.3} Q${x} ${y - open * 2.5} ${outer} ${y - 2}" stroke="${look.skin[2]}" stroke-width="0.75" fill="none" opacity="0.9" filter="url(#b1)"/>
  <path d="M${inner + side * 0.6} ${y + 3.2} Q${x} ${y + 5} ${outer - side} ${y + 3}" stroke="${look.skin[2]}" stroke-width="0.9" fill="none" opacity="0.45" filter="url(#b1)"/>`;
}

export function browHairs(look: Look, side: number, random: Random): string {
  const grey = look.age === "old" ? "#8d8883" : look.hair;
  let hairs = "";
  for (let step = 0; step < 46; step += 1) {
    const along = step / 45;
    const x = CENTRE + side * (4.8 + 12.2 * along);
    const arch = EYE_LINE - 6.6 - 2.1 * Math.sin(Math.min(1, along * 1.25) * Math.PI * 0.62) + 1.7 * along * along;
    const thick = look.brow * (1 - along * 0.6) * random.between(0.6, 1.1);
    hairs += `M${x.toFixed(2)} ${(arch + thick * 0.5).toFixed(2)}l${(side * random.between(0.5, 1.2)).toFixed(2)} ${(-thick).toFixed(2)}`;
  }
  return `<path d="${hairs}" stroke="${grey}" stroke-width="0.55" stroke-linecap="round" fill="none" opacity="0.8"/><path d="${hairs}" stroke="${grey}" stroke-width="1.1" fill="none" opacity="0.4" filter="url(#b1)"/>`;
}

export function mouth(look: Look): string {
  const y = 79.6;
  const half = look.age === "child" ? 5.6 : 6.9;
  const line = `${CENTRE - half} ${y} Q${CENTRE - half * 0.45} ${y - 0.5} ${CENTRE} ${y + 0.25} Q${CENTRE + half * 0.45} ${y - 0.5} ${CENTRE + half} ${y}`;
  return `<path d="M${line} Q${CENTRE + half * 0.5} ${y - 2.4} ${CENTRE + 1.3} ${y - 2.3} Q${CENTRE} ${y - 1.5} ${CENTRE - 1.3} ${y - 2.3} Q${CENTRE - half * 0.5} ${y - 2.4} ${CENTRE - half} ${y}Z" fill="${look.lips}" opacity="0.92"/>
  <path d="M${line} Q${CENTRE + half * 0.45} ${y + 3.6} ${CENTRE} ${y + 3.6} Q${CENTRE - half * 0.45} ${y + 3.6} ${CENTRE - half} ${y}Z" fill="${look.lips}" opacity="0.72"/>
  <path d="M${line}" stroke="#4a1f1c" stroke-width="0.6" fill="none" opacity="0.85"/>
  <ellipse cx="${CENTRE - 1}" cy="${y + 1.9}" rx="2.6" ry="0.7" fill="#fff" opacity="0.22" filter="url(#b1)"/>
  <circle cx="${CENTRE - half - 0.3}" cy="${y}" r="0.8" fill="${look.skin[2]}" opacity="0.8" filter="url(#b1)"/><circle cx="${CENTRE + half + 0.3}" cy="${y}" r="0.8" fill="${look.skin[2]}" opacity="0.8" filter="url(#b1)"/>
  <path d="M${CENTRE - 1} 74.6 L${CENTRE - 1.2} 76.6 M${CENTRE + 1} 74.6 L${CENTRE + 1.2} 76.6" stroke="${look.skin[2]}" stroke-width="0.6" opacity="0.45" filter="url(#b1)"/>`;
}

export function beard(look: Look, random: Random): string {
  if (!look.beard) return "";
  let stubble = "";
  for (let hair = 0; hair < 700; hair += 1) {
    const angle = random.between(0.05, 0.95) * Math.PI;
    const reach = random.between(0.58, 1);
    const x = CENTRE + Math.cos(angle) * (look.jaw + 4) * reach;
    const y = 74 + Math.sin(angle) * 19 * reach;
    if (Math.abs(x - CENTRE) < 8.2 && y > 77 && y < 84) continue;
    stubble += `M${x.toFixed(1)} ${y.toFixed(1)}l${random.between(-0.4, 0.4).toFixed(2)} ${random.between(0.6, 1.3).toFixed(2)}`;
  }
  return `<g clip-path="url(#face)"><path d="M27 68 Q32 76 40 75.5 Q50 72.5 60 75.5 Q68 76 73 68 L76 96 L24 96Z M41.5 79.5 Q50 75.6 58.5 79.5 Q50 86.4 41.5 79.5Z" fill-rule="evenodd" fill="${look.hair}" opacity="${look.beard * 0.75}" filter="url(#b2)"/>
  <path d="${stubble}" stroke="${look.hair}" stroke-width="0.35" opacity="${Math.min(1, look.beard + 0.2)}" fill="none"/></g>`;
}
