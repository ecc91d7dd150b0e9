import type { MrzCheck, MrzFormat } from "../reading";

/**
 * What may stand at a position. `any` = letter, digit or filler; `letter` includes the filler; the document code
 * letters are hard: a first character that is none of them is another format, not a misread.
 */
export type CharKind = "letter" | "digit" | "digitOrFiller" | "any" | "sex" | "passport" | "visa" | "card";

/** Characters `from` (inclusive) to `to` (exclusive) of one line. */
export interface Span {
  line: number;
  from: number;
  to: number;
}

export interface CheckRule {
  name: MrzCheck["name"];
  over: readonly Span[];
  at: { line: number; column: number };
  /** `empty`: a filler stands for the digit when the field is empty. `long`: a filler says the number goes on elsewhere. */
  filler?: "empty" | "long";
}

export interface FormatSpec {
  name: MrzFormat;
  width: number;
  kinds: readonly (readonly CharKind[])[];
  checks: readonly CheckRule[];
  /** Names: primary, `<<`, secondary words, then fillers to the end. */
  names: readonly Span[];
  /** Fields padded with fillers at their end: number, personal number, optional data. */
  padded: readonly Span[];
  /** Three-letter state codes. */
  states: readonly Span[];
  fields: {
    code: Span;
    issuer: Span;
    number: Span;
    nationality: Span | null;
    birth: Span;
    sex: Span;
    expiry: Span | null;
    optional: Span | null;
    optional2: Span | null;
  };
}

const repeat = (kind: CharKind, count: number): CharKind[] => new Array<CharKind>(count).fill(kind);
const span = (line: number, from: number, to: number): Span => ({ line, from, to });

/** Number, nationality, birth, sex, expiry: the second line that TD2, TD3 and both visas share (ICAO 9303-4 to -7). */
const dataLine = (tail: readonly CharKind[]): CharKind[] => [
  ...repeat("any", 9),
  "digitOrFiller",
  ...repeat("letter", 3),
  ...repeat("digitOrFiller", 6),
  "digit",
  "sex",
  ...repeat("digitOrFiller", 6),
  "digit",
  ...tail,
];
const dataChecks: readonly CheckRule[] = [
  { name: "documentNumber", over: [span(1, 0, 9)], at: { line: 1, column: 9 } },
  { name: "dateOfBirth", over: [span(1, 13, 19)], at: { line: 1, column: 19 } },
  { name: "dateOfExpiry", over: [span(1, 21, 27)], at: { line: 1, column: 27 } },
];
const dataFields = (optional: Span): FormatSpec["fields"] => ({
  code: span(0, 0, 2),
  issuer: span(0, 2, 5),
  number: span(1, 0, 9),
  nationality: span(1, 10, 13),
  birth: span(1, 13, 19),
  sex: span(1, 20, 21),
  expiry: span(1, 21, 27),
  optional,
  optional2: null,
});
const dataStates = [span(0, 2, 5), span(1, 10, 13)];

/** ICAO 9303-4 §4.2: passport booklet, 2 × 44. */
const TD3: FormatSpec = {
  name: "TD3",
  width: 44,
  kinds: [["passport", "any", ...repeat("letter", 42)], dataLine([...repeat("any", 14), "digitOrFiller", "digit"])],
  checks: [
    ...dataChecks,
    { name: "personalNumber", over: [span(1, 28, 42)], at: { line: 1, column: 42 }, filler: "empty" },
    { name: "composite", over: [span(1, 0, 10), span(1, 13, 20), span(1, 21, 43)], at: { line: 1, column: 43 } },
  ],
  names: [span(0, 5, 44)],
  padded: [span(1, 0, 9), span(1, 28, 42)],
  states: dataStates,
  fields: dataFields(span(1, 28, 42)),
};

/** ICAO 9303-6 §4.2: card of the larger size, 2 × 36. */
const TD2: FormatSpec = {
  name: "TD2",
  width: 36,
  kinds: [["card", "any", ...repeat("letter", 34)], dataLine([...repeat("any", 7), "digit"])],
  checks: [
    ...dataChecks,
    { name: "composite", over: [span(1, 0, 10), span(1, 13, 20), span(1, 21, 35)], at: { line: 1, column: 35 } },
  ],
  names: [span(0, 5, 36)],
  padded: [span(1, 0, 9), span(1, 28, 35)],
  states: dataStates,
  fields: dataFields(span(1, 28, 35)),
};

/** ICAO 9303-7: visas of both sizes have no composite digit. */
const MRVA: FormatSpec = {
  name: "MRVA",
  width: 44,
  kinds: [["visa", "any", ...repeat("letter", 42)], dataLine(repeat("any", 16))],
  checks: dataChecks,
  names: [span(0, 5, 44)],
  padded: [span(1, 0, 9), span(1, 28, 44)],
  states: dataStates,
  fields: dataFields(span(1, 28, 44)),
};
const MRVB: FormatSpec = {
  name: "MRVB",
  width: 36,
  kinds: [["visa", "any", ...repeat("letter", 34)], dataLine(repeat("any", 8))],
  checks: dataChecks,
  names: [span(0, 5, 36)],
  padded: [span(1, 0, 9), span(1, 28, 36)],
  states: dataStates,
  fields: dataFields(span(1, 28, 36)),
};

/** French identity card of 1988–2021, older than ICAO's card formats: 2 × 36, no expiry, given names on line two. */
const FRA: FormatSpec = {
  name: "FRA",
  width: 36,
  kinds: [
    ["card", ...repeat("letter", 29), ...repeat("any", 6)],
    [...repeat("any", 12), "digit", ...repeat("letter", 14), ...repeat("digit", 7), "sex", "digit"],
  ],
  checks: [
    { name: "documentNumber", over: [span(1, 0, 12)], at: { line: 1, column: 12 } },
    { name: "dateOfBirth", over: [span(1, 27, 33)], at: { line: 1, column: 33 } },
    { name: "composite", over: [span(0, 0, 36), span(1, 0, 35)], at: { line: 1, column: 35 } },
  ],
  names: [span(0, 5, 30), span(1, 13, 27)],
  padded: [span(0, 30, 36)],
  states: [span(0, 2, 5)],
  fields: {
    code: span(0, 0, 2),
    issuer: span(0, 2, 5),
    number: span(1, 0, 12),
    nationality: null,
    birth: span(1, 27, 33),
    sex: span(1, 34, 35),
    expiry: null,
    optional: span(0, 30, 36),
    optional2: null,
  },
};

/** ICAO 9303-5 §4.2: bank-card size, 3 × 30. */
const TD1: FormatSpec = {
  name: "TD1",
  width: 30,
  kinds: [
    ["card", "any", ...repeat("letter", 3), ...repeat("any", 9), "digitOrFiller", ...repeat("any", 15)],
    [
      ...repeat("digitOrFiller", 6),
      "digit",
      "sex",
      ...repeat("digitOrFiller", 6),
      "digit",
      ...repeat("letter", 3),
      ...repeat("any", 11),
      "digit",
    ],
    repeat("letter", 30),
  ],
  checks: [
    { name: "documentNumber", over: [span(0, 5, 14)], at: { line: 0, column: 14 }, filler: "long" },
    { name: "dateOfBirth", over: [span(1, 0, 6)], at: { line: 1, column: 6 } },
    { name: "dateOfExpiry", over: [span(1, 8, 14)], at: { line: 1, column: 14 } },
    {
      name: "composite",
      over: [span(0, 5, 30), span(1, 0, 7), span(1, 8, 15), span(1, 18, 29)],
      at: { line: 1, column: 29 },
    },
  ],
  names: [span(2, 0, 30)],
  padded: [span(0, 5, 14), span(0, 15, 30), span(1, 18, 29)],
  states: [span(0, 2, 5), span(1, 15, 18)],
  fields: {
    code: span(0, 0, 2),
    issuer: span(0, 2, 5),
    number: span(0, 5, 14),
    nationality: span(1, 15, 18),
    birth: span(1, 0, 6),
    sex: span(1, 7, 8),
    expiry: span(1, 8, 14),
    optional: span(0, 15, 30),
    optional2: span(1, 18, 29),
  },
};

export const FORMATS: Readonly<Record<MrzFormat, FormatSpec>> = { TD1, TD2, TD3, MRVA, MRVB, FRA };

/** Text of a span, empty where the lines are shorter. */
export function textOf(lines: readonly string[], at: Span): string {
  return (lines[at.line] ?? "").slice(at.from, at.to);
}
