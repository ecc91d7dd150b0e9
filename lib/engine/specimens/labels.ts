import type { Plan, Sheet } from "./plan";
import type { Take } from "./takes";

/** Truth about one picture, in the shape of the project's test data plus `variant`, `liveness` and `faults`. */
export interface Label {
  image: string;
  repo: "own";
  licence: "own work";
  type: string;
  mrz: string[] | null;
  labelled: "drawn";
  viz?: Record<string, string | string[]>;
  text?: string;
  /** Set on simulated hand-held photographs, as in the project's test data. */
  capture?: "drawn photograph";
  document: string | null;
  side: "front" | "back";
  variant: string;
  liveness: Take["liveness"];
  portrait: boolean;
  /** What is wrong on purpose. */
  faults: string[];
}

function typeOf(plan: Plan, sheet: Sheet): string {
  if (sheet.mrz) return plan.zone?.format ?? "no-mrz";
  if (sheet.side === "back") return sheet.barcodeText ? "pdf417" : "no-mrz";
  return plan.layout.startsWith("licence") ? "driver-licence-or-id" : "id-front";
}

function printedValues(plan: Plan, sheet: Sheet): Record<string, string | string[]> {
  const { holder } = plan;
  const compact = plan.number.replace(/[ ./-]/g, "");
  const all: Record<string, string | string[] | undefined> = {
    surname: holder.surname,
    given: holder.given,
    dob: plan.printedDob ?? holder.dob,
    expiry: plan.expiry ?? undefined,
    number: compact === plan.number ? [plan.number] : [plan.number, compact],
    sex: holder.sex,
    nationality: holder.nationality,
    address: holder.address?.join(" "),
  };
  const values: Record<string, string | string[]> = {};
  for (const name of sheet.printed) {
    const value = all[name];
    if (value !== undefined) values[name] = value;
  }
  return values;
}

function faultsOf(plan: Plan, sheet: Sheet): string[] {
  const faults: string[] = [];
  if (plan.printedDob && sheet.mrz) faults.push("printed birth date differs from the zone");
  if (plan.wrongNumberDigit && sheet.mrz) faults.push("wrong check digit of the document number");
  if (plan.expiry && plan.expiry < "2026-01-01") faults.push("expired");
  return faults;
}

export function labelOf(image: string, plan: Plan, sheet: Sheet, variant: string, liveness: Take["liveness"]): Label {
  const viz = printedValues(plan, sheet);
  return {
    image,
    repo: "own",
    licence: "own work",
    type: typeOf(plan, sheet),
    mrz: sheet.mrz,
    labelled: "drawn",
    ...(Object.keys(viz).length > 0 ? { viz } : {}),
    ...(sheet.barcodeText === null ? {} : { text: sheet.barcodeText }),
    ...(variant === "flat" ? {} : { capture: "drawn photograph" as const }),
    document: plan.id,
    side: sheet.side,
    variant,
    liveness,
    portrait: sheet.portrait !== null,
    faults: faultsOf(plan, sheet),
  };
}

export function labelOfOddity(image: string, variant: string): Label {
  return {
    image,
    repo: "own",
    licence: "own work",
    type: "not-a-document",
    mrz: null,
    labelled: "drawn",
    document: null,
    side: "front",
    variant,
    liveness: "genuine",
    portrait: false,
    faults: [],
  };
}
