import type { z } from "zod";
import { extractedData } from "@/lib/contract";
import { isWire, NotUnderstood, pick, text, type Wire } from "../wire";

/** An id, or NotUnderstood: a record without one can be neither opened nor named. Ids are UUIDs (API page, base facts). */
export function idOf<S extends z.ZodType>(schema: S, wire: Wire, ...names: string[]): z.output<S> {
  const parsed = schema.safeParse(text(wire, ...names)?.toLowerCase());
  if (parsed.success) return parsed.data;
  throw new NotUnderstood(`${names[0] ?? "id"} is no UUID`);
}

/** An id that may be missing; one that cannot be ours is as good as none. */
export function idOrNull<S extends z.ZodType>(schema: S, wire: Wire, ...names: string[]): z.output<S> | null {
  return schema.safeParse(text(wire, ...names)?.toLowerCase()).data ?? null;
}

/** What only servers like ours send: taken when it is whole, left out when it is absent or another one's idea of it. */
export function additive<S extends z.ZodType>(schema: S, wire: Wire, ...names: string[]): z.output<S> | null {
  return schema.safeParse(pick(wire, ...names)).data ?? null;
}

/** `extractedData` by whatever name, with its keys in camelCase; keys nobody here knows are kept for the generic table. */
export function dataOf(wire: Wire) {
  const given = pick(wire, "extractedData", "extracted", "documentData", "idVerification");
  if (!isWire(given)) return {};
  const renamed = Object.fromEntries(Object.entries(given).map(([key, value]) => [nameOf(key), value]));
  const parsed = extractedData.safeParse(renamed);
  if (parsed.success) return parsed.data;
  // One value of an odd type must not hide the others: the odd ones go where unknown keys go.
  const odd = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  const fits = Object.fromEntries(Object.entries(renamed).filter(([key]) => !odd.has(key)));
  const rest = Object.fromEntries(Object.entries(renamed).filter(([key]) => odd.has(key)));
  return extractedData.parse({
    ...fits,
    extraFields: { ...(isWire(fits.extraFields) ? fits.extraFields : {}), ...rest },
  });
}

const OLDER_NAMES: Readonly<Record<string, string>> = {
  expiryDate: "expirationDate",
  dateOfExpiry: "expirationDate",
  issueDate: "dateOfIssue",
  birthDate: "dateOfBirth",
  number: "documentNumber",
  givenNames: "firstName",
  surname: "lastName",
  sex: "gender",
};

function nameOf(key: string): string {
  const camel = key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return Object.hasOwn(OLDER_NAMES, camel) ? (OLDER_NAMES[camel] ?? camel) : camel;
}
