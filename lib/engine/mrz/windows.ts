import { MRZ_FORMATS, type MrzFormat } from "../reading";
import { isHard, MRZ_CHARS, weightsOf } from "./alphabet";
import { checkDigit } from "./check-digit";
import { type CharKind, FORMATS, type FormatSpec, type Span } from "./formats";
import { isStateCode } from "./states";

/** A line of a format laid over a read text: `shift` is the number in the text of the line's first character. */
export interface LineWindow {
  shift: number;
  /** Higher is better; about one point a well-read character that fits. */
  score: number;
}

const POINTS = {
  misfit: -1.5,
  wrongCode: -4,
  unseenCode: -2,
  outside: -0.25,
  check: 5,
  failedCheck: -1,
  state: 3,
  separator: 2,
};

/**
 * How well every shift of a format's line explains a read text (`?` = unread), best first. A zone read with background
 * at its ends starts somewhere inside the text; the field types, states and check digits say where.
 */
export function rankWindows(
  format: MrzFormat,
  line: number,
  text: string,
  confidences: readonly number[],
): LineWindow[] {
  const spec = FORMATS[format];
  const kinds = spec.kinds[line] ?? [];
  const slack = Math.max(3, Math.round(spec.width * 0.4));
  const windows: LineWindow[] = [];
  for (let shift = -slack; shift <= Math.max(0, text.length - spec.width) + slack; shift++)
    windows.push({ shift, score: scoreWindow(spec, line, kinds, text, confidences, shift) });
  return windows.sort((a, b) => b.score - a.score);
}

/** Points of the best window of any line of any format: how much a read text looks like a line of a zone. */
export function zoneLikeness(text: string, confidences: readonly number[]): number {
  let best = -Infinity;
  for (const format of MRZ_FORMATS)
    FORMATS[format].kinds.forEach((_, line) => {
      best = Math.max(best, rankWindows(format, line, text, confidences)[0]?.score ?? -Infinity);
    });
  return best;
}

const fitCache = new Map<CharKind, Float64Array>();
function fits(kind: CharKind, char: string): boolean {
  const weights = fitCache.get(kind) ?? weightsOf(kind);
  fitCache.set(kind, weights);
  return (weights[MRZ_CHARS.indexOf(char)] ?? 0) === 1;
}

function scoreWindow(
  spec: FormatSpec,
  line: number,
  kinds: readonly CharKind[],
  text: string,
  confidences: readonly number[],
  shift: number,
): number {
  let score = 0;
  const seen = Array.from({ length: spec.width }, (_, column) => text.charAt(column + shift) || "?").join("");
  kinds.forEach((kind, column) => {
    const char = seen.charAt(column);
    if (char === "?" && isHard(kind)) score += POINTS.unseenCode;
    else if (char === "?") score += column + shift < 0 || column + shift >= text.length ? POINTS.outside : 0;
    else if (fits(kind, char)) score += confidences[column + shift] ?? 0;
    else score += (confidences[column + shift] ?? 0) * (isHard(kind) ? POINTS.wrongCode : POINTS.misfit);
  });
  // Characters left outside the window are not explained by it.
  for (let i = 0; i < text.length; i++)
    if ((i < shift || i >= shift + spec.width) && text.charAt(i) !== "<") score -= 0.3 * (confidences[i] ?? 0);
  return score + scoreFields(spec, line, seen);
}

function scoreFields(spec: FormatSpec, line: number, seen: string): number {
  let score = 0;
  const part = (span: Span): string => seen.slice(span.from, span.to);
  for (const rule of spec.checks) {
    if (rule.at.line !== line || rule.over.some((span) => span.line !== line)) continue;
    const body = rule.over.map(part).join("");
    const digit = seen.charAt(rule.at.column);
    // An empty field passes by its fillers alone and proves nothing.
    if (body.includes("?") || /^<*$/.test(body) || !/[0-9]/.test(digit)) continue;
    score += checkDigit(body) === Number(digit) ? POINTS.check : POINTS.failedCheck;
  }
  for (const span of spec.states) if (span.line === line && isStateCode(part(span))) score += POINTS.state;
  for (const span of spec.names)
    if (span.line === line && /^[A-Z]+(<[A-Z]+)*<<[A-Z]/.test(part(span))) score += POINTS.separator;
  return score;
}
