import type { DocumentType, FieldName } from "../reading";
import type { DateOrder } from "./dates";

/** Where a value may stand relative to its label. */
export type Where = "inline" | "below" | "right" | "above";

/** A printed label and what it announces. */
export interface LabelRule {
  /** Fields that the value holds, e.g. place and date of birth in one line; empty: a label to recognise and then to leave alone. */
  fields: readonly FieldName[];
  /** The label as printed, each language apart; compared without accents, case, spaces and punctuation. */
  texts: readonly string[];
  /** Default: inline, below or right. */
  where?: readonly Where[];
  /** Fields of the stacked rows under the label, top first (the Mexican NOMBRE holds two surnames and the given names). */
  rows?: readonly FieldName[];
  /** The value may follow without a gap although the label is short ("LNADAMS"). */
  glued?: true;
  /** The label of a second surname, to be joined with the first. */
  second?: true;
}

/** A numbered field: EU licences (Directive 2006/126/EC, annex I) and AAMVA cards (AAMVA DL/ID Card Design Standard, annex A). */
export interface Numeral {
  mark: string;
  fields: readonly FieldName[];
}

/**
 * One kind of document as a table: how to know it and how its printed zone is organised.
 * Shared code never asks for a country: what differs between countries stands here.
 */
export interface Layout {
  id: string;
  state: string | null;
  type: DocumentType;
  /** Printed words that give the document away; enough of them must be found (see `choose-layout.ts`). */
  marks: readonly string[];
  /** Of these at least one must be printed. */
  needs?: readonly string[];
  /** Words that rule the layout out: the same words stand on a neighbour's card. */
  unless?: readonly string[];
  dateOrder: DateOrder;
  /** Languages of the label dictionary that are printed on it. */
  languages: readonly string[];
  /** Labels of this layout alone; they come before the dictionary's. */
  labels?: readonly LabelRule[];
  numerals?: readonly Numeral[];
  /** Cuts a line before each match: several small fields run together in one detected line. */
  cuts?: RegExp;
  /** Shape of a number after spaces, dots and dashes are gone; a value of another shape is not taken for it. */
  patterns?: Partial<Record<"documentNumber" | "personalNumber", RegExp>>;
  /** How a number is printed and how it is written: the Romanian "SERIA AB NR 123456" is AB123456. */
  numberAs?: readonly [printed: RegExp, written: string];
  /** Printed sex letters that do not mean what they mean elsewhere (Mexico: H hombre, M mujer). */
  sexLetters?: Readonly<Record<string, "M" | "F" | "X">>;
  /** True when the expiry is printed as a year alone and the document is good to its last day. */
  expiryIsYearEnd?: boolean;
  /** Printed words that are never a value: names of authorities, slogans. */
  never?: readonly string[];
}
