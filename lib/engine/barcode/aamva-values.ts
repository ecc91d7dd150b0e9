import type { FieldName } from "@/lib/engine/reading";
import { AAMVA_ISSUERS } from "./aamva-issuers";
import { type DateOrder, numericDate } from "./numeric-date";

/** What a payload says about one field: as encoded, and normalised. */
export interface PayloadValue {
  field: FieldName;
  raw: string;
  value: string;
  /** The issuer says that the value was cut to fit. */
  truncated: boolean;
}

type Elements = Readonly<Record<string, string>>;

/** Ways in which issuers say "nothing here" (D.12.5.2: NONE, unavl; the rest seen on cards). */
const NOTHING = /^(?:NONE|UNAVL|UNAVAIL(?:ABLE)?|UNK|N\/A|NMN|[-. ]*)$/i;

/** D20 codes; the first edition wrote letters. */
const SEX: Readonly<Record<string, string>> = { "1": "M", "2": "F", "9": "X", "0": "X", M: "M", F: "F", X: "X" };

const DATES: readonly { field: FieldName; id: string }[] = [
  { field: "dateOfBirth", id: "DBB" },
  { field: "dateOfExpiry", id: "DBA" },
  { field: "dateOfIssue", id: "DBD" },
];

/** Fields of an AAMVA payload of any edition. Missing, blank and impossible values are left out. */
export function aamvaValues(elements: Elements): PayloadValue[] {
  const get = (id: string) => {
    const value = (elements[id] ?? "").replace(/\s+/g, " ").trim();
    return NOTHING.test(value) ? "" : value;
  };
  const country = countryOf(elements);
  const values: PayloadValue[] = [];
  const add = (field: FieldName, raw: string, value: string | null | undefined, truncated = false) => {
    if (raw && value) values.push({ field, raw, value, truncated });
  };
  const { surname, givenNames } = namesOf(get);
  const cut = (id: string) => get(id).toUpperCase() === "T";
  add("surname", surname, surname, cut("DDE"));
  add("givenNames", givenNames, givenNames, cut("DDF") || cut("DDG"));
  add("documentNumber", get("DAQ"), get("DAQ").replaceAll(" ", "").toUpperCase());
  for (const { field, id } of DATES) add(field, get(id), numericDate(get(id), dateOrders(elements, country)));
  add("sex", get("DBC"), SEX[get("DBC").toUpperCase()]);
  add("address", get("DAG"), addressOf(get));
  add("placeOfBirth", get("DCI"), get("DCI"));
  add("issuingState", get("DCG") || (elements.IIN ?? ""), country);
  return values;
}

/**
 * DCG is USA or CAN. Only a card that leaves it out (first edition, Mexican members) is told by its issuer number: nations
 * that are neither borrow the number of a neighbour.
 */
function countryOf(elements: Elements): string | null {
  const stated = (elements.DCG ?? "").trim().toUpperCase();
  if (stated) return ["USA", "CAN", "MEX"].includes(stated) ? stated : null;
  return AAMVA_ISSUERS.get(elements.IIN ?? "")?.country ?? null;
}

/**
 * The first edition (2000) wrote year first; since 2003 the United States write month first and Canada year first
 * (D.12.5.1, element DBB). The other order follows for issuers that mixed editions: eight digits are never a real day
 * between 1900 and 2199 in both.
 */
function dateOrders(elements: Elements, country: string | null): DateOrder[] {
  const yearFirst = country === "CAN" || Number(elements.version) <= 1;
  return yearFirst ? ["YMD", "MDY"] : ["MDY", "YMD"];
}

/**
 * DCS and DAC/DAD since version 4; DCS and DCT (all given names) in 2 and 3; DAB/DAC/DAD or DAA (all in one, "LAST,FIRST,
 * MIDDLE") in the first edition.
 */
function namesOf(get: (id: string) => string): { surname: string; givenNames: string } {
  const [last = "", ...rest] = get("DAA").split(/\s*,\s*/);
  const parts = [get("DAC"), get("DAD")].filter(Boolean).join(" ");
  const together = get("DCT").replace(/\s*,\s*/g, " ");
  return {
    surname: (get("DCS") || get("DAB") || last).replace(/,$/, ""),
    // DAC and DCT appear together on some cards; the longer one holds the middle names.
    givenNames: [parts, together, rest.join(" ")].reduce((best, next) => (next.length > best.length ? next : best), ""),
  };
}

/** "Street, city, state code": the postal code loses the zeros that fill it up to eleven characters. */
function addressOf(get: (id: string) => string): string {
  const postal = get("DAK").replace(/^(\d{5})(\d{4})?\s*$/, (_, five: string, four = "") =>
    four === "" || four === "0000" ? five : `${five}-${four}`,
  );
  const region = [get("DAJ"), postal].filter(Boolean).join(" ");
  return [get("DAG"), get("DAH"), get("DAI"), region].filter(Boolean).join(", ");
}
