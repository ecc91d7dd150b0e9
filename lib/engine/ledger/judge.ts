import { birthDate, expiryDate, parseZone, sameName, stateCode } from "../mrz";
import type { DocumentReading, FieldName } from "../reading";
import { type Label, labelFormat } from "./labels";

export type Verdict = "right" | "wrong" | "missed";

/** What the engine made of one labelled picture. */
export interface Judgement {
  /** Null where the label has no zone. */
  mrz: Verdict | null;
  /** A zone was reported on a picture whose label has none. */
  invented: boolean;
  barcode: Verdict | null;
  fields: Partial<Record<FieldName, Verdict>>;
  /** Fields called proven although the label says otherwise. */
  provenWrong: FieldName[];
  recognised: boolean;
}

/** Compares a reading with its label; `today` (YYYY-MM-DD) settles the centuries of the label's zone. */
export function judge(label: Label, reading: DocumentReading, today: string): Judgement {
  const fields: Judgement["fields"] = {};
  const provenWrong: FieldName[] = [];
  for (const [field, isRight] of expectedFields(label, today)) {
    const read = reading.fields.find((evidence) => evidence.field === field);
    fields[field] = !read ? "missed" : isRight(read.value) ? "right" : "wrong";
    if (read?.level === "proven" && fields[field] === "wrong") provenWrong.push(field);
  }
  return {
    mrz: label.mrz ? zoneVerdict(label.mrz, reading) : null,
    invented: !label.mrz && reading.mrz !== null,
    barcode: label.text ? barcodeVerdict(label.text, reading) : null,
    fields,
    provenWrong,
    recognised: reading.recognised,
  };
}

function zoneVerdict(lines: readonly string[], reading: DocumentReading): Verdict {
  if (!reading.mrz) return "missed";
  return reading.mrz.lines.join("\n") === lines.join("\n") ? "right" : "wrong";
}

function barcodeVerdict(text: string, reading: DocumentReading): Verdict {
  if (reading.barcodes.some((barcode) => barcode.text.trim() === text.trim())) return "right";
  return reading.barcodes.length > 0 ? "wrong" : "missed";
}

type Expectation = readonly [FieldName, (value: string) => boolean];

const same = (a: string) => (b: string) => squeeze(a) === squeeze(b);
const squeeze = (value: string): string =>
  value
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");

/** Fields that the label states, printed ones first: a zone may cut what the print shows whole. */
function expectedFields(label: Label, today: string): Expectation[] {
  const printed = printedFields(label);
  const named = new Set(printed.map(([field]) => field));
  return [...printed, ...zoneFields(label, today).filter(([field]) => !named.has(field))];
}

function printedFields({ viz }: Label): Expectation[] {
  const all: Array<Expectation | null> = [
    viz?.surname ? ["surname", nameIs(viz.surname)] : null,
    viz?.given ? ["givenNames", nameIs(viz.given)] : null,
    viz?.dob ? ["dateOfBirth", same(viz.dob)] : null,
    viz?.expiry ? ["dateOfExpiry", same(viz.expiry)] : null,
    viz?.number?.length ? ["documentNumber", (value) => (viz.number ?? []).some((one) => same(one)(value))] : null,
    viz?.sex ? ["sex", same(viz.sex)] : null,
    viz?.address ? ["address", (value) => squeeze(value).includes(squeeze(viz.address ?? ""))] : null,
  ];
  return all.filter((item) => item !== null);
}

const nameIs = (name: string) => (value: string) =>
  squeeze(name) === squeeze(value) || sameName(name, value.toUpperCase());

function zoneFields(label: Label, today: string): Expectation[] {
  const format = labelFormat(label);
  if (!format || !label.mrz) return [];
  const zone = parseZone(format, label.mrz);
  const birth = birthDate(zone.birthDate, today);
  const expiry = zone.expiryDate ? expiryDate(zone.expiryDate, today, birth) : null;
  const nameInZone = (name: string) => (value: string) => same(name)(value) || sameName(value, name, "truncated");
  const all: Array<Expectation | null> = [
    zone.surname ? ["surname", nameInZone(zone.surname)] : null,
    zone.givenNames ? ["givenNames", nameInZone(zone.givenNames)] : null,
    zone.documentNumber ? ["documentNumber", same(zone.documentNumber)] : null,
    birth ? ["dateOfBirth", same(birth)] : null,
    expiry ? ["dateOfExpiry", same(expiry)] : null,
    zone.sex ? ["sex", same(zone.sex)] : null,
    zone.nationality ? ["nationality", same(stateCode(zone.nationality))] : null,
  ];
  return all.filter((item) => item !== null);
}
