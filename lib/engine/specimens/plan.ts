import type { LookName } from "./looks";
import type { DateStyle, Language } from "./wording";
import type { ZoneFormat } from "./write-zone";

/** Everything that is printed on one specimen. Printed spellings keep their accents; the zone is derived from them. */
export interface Theme {
  paper: readonly [string, string];
  /** Two colours of fine lines. */
  lines: readonly [string, string];
  accent: string;
  ink: string;
}

export interface Holder {
  look: LookName;
  surname: string;
  given: string;
  dob: string;
  sex: "M" | "F" | "X";
  /** As printed. */
  nationality: string;
  birthplace: string;
  address?: readonly string[];
}

export type Layout =
  | "passport"
  | "card"
  | "td2"
  | "old-french"
  | "visa"
  | "licence-us"
  | "licence-ca"
  | "licence-eu"
  | "dni";

export interface Plan {
  id: string;
  layout: Layout;
  title: string;
  language: Language;
  dates: DateStyle;
  /** ISO alpha-3 as labels name the state. */
  state: string;
  /** As in the zone where it differs (`D`). */
  zoneState?: string;
  stateName: string;
  theme: Theme;
  holder: Holder;
  number: string;
  issue: string;
  expiry: string | null;
  authority: string;
  zone: { format: ZoneFormat; code: string; optional?: string; optional2?: string } | null;
  personal?: string;
  /** Deliberate faults of the specimen. */
  printedDob?: string;
  wrongNumberDigit?: boolean;
}

export type Side = "front" | "back";
/** A drawn side: SVG in millimetres, ready for the rasteriser. */
export interface Sheet {
  side: Side;
  widthMm: number;
  heightMm: number;
  svg: string;
  mrz: string[] | null;
  /** Text of the PDF417 on this side. */
  barcodeText: string | null;
  /** Portrait box in mm. */
  portrait: { x: number; y: number; width: number; height: number } | null;
  /** Printed fields that stand on this side, as the labels name them. */
  printed: readonly PrintedName[];
}
export type PrintedName = "surname" | "given" | "dob" | "expiry" | "number" | "sex" | "nationality" | "address";
