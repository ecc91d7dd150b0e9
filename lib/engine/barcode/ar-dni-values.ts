import type { FieldName } from "@/lib/engine/reading";
import type { PayloadValue } from "./aamva-values";
import { numericDate } from "./numeric-date";

const date = (text: string) => numericDate(text, ["DMY"]);
const asIs = (text: string) => text;

const VALUES: readonly { field: FieldName; id: string; normalise: (text: string) => string | null }[] = [
  { field: "surname", id: "surname", normalise: asIs },
  { field: "givenNames", id: "givenNames", normalise: asIs },
  { field: "documentNumber", id: "number", normalise: (text) => text.replace(/\D/g, "") },
  { field: "dateOfBirth", id: "dateOfBirth", normalise: date },
  { field: "dateOfIssue", id: "dateOfIssue", normalise: date },
  { field: "dateOfExpiry", id: "dateOfExpiry", normalise: date },
  { field: "sex", id: "sex", normalise: asIs },
  { field: "nationality", id: "nationality", normalise: (text) => (/^ARGENTIN[AO]$/i.test(text) ? "ARG" : null) },
];

/** Fields of an Argentine DNI; foreigners' cards name a nationality that only the printed zone spells out. */
export function arDniValues(elements: Readonly<Record<string, string>>): PayloadValue[] {
  const values: PayloadValue[] = [{ field: "issuingState", raw: "ARG", value: "ARG", truncated: false }];
  for (const { field, id, normalise } of VALUES) {
    const raw = elements[id] ?? "";
    const value = raw && normalise(raw);
    if (value) values.push({ field, raw, value, truncated: false });
  }
  return values;
}
