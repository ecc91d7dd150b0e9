import type { MrzCheck, MrzFormat } from "../reading";
import { checkDigit } from "./check-digit";
import { type CheckRule, FORMATS, textOf } from "./formats";

/** Result of every check digit of the format, in the order of its table. */
export function validate(format: MrzFormat, lines: readonly string[]): MrzCheck[] {
  return FORMATS[format].checks.map((rule) => ({ name: rule.name, passed: passes(rule, lines) }));
}

function passes(rule: CheckRule, lines: readonly string[]): boolean {
  const body = rule.over.map((span) => textOf(lines, span)).join("");
  const digit = (lines[rule.at.line] ?? "").charAt(rule.at.column);
  if (/^[0-9]$/.test(digit)) return checkDigit(body) === Number(digit);
  if (digit !== "<") return false;
  if (rule.filler === "empty") return /^<*$/.test(body);
  if (rule.filler === "long") return longNumber(lines) !== null;
  return false;
}

/**
 * A card number of more than nine characters goes on in the optional data, followed by its check digit and a filler
 * (ICAO 9303-5 §4.2.2.1 note j). Null when the line holds no such number or its digit is wrong.
 */
export function longNumber(lines: readonly string[]): string | null {
  const first = lines[0] ?? "";
  if (first.charAt(14) !== "<") return null;
  const rest = /^([0-9A-Z]+)([0-9])(?:<|$)/.exec(first.slice(15));
  if (!rest) return null;
  const number = first.slice(5, 14) + (rest[1] ?? "");
  return checkDigit(number) === Number(rest[2]) ? number : null;
}
