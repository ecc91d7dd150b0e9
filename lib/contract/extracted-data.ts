import { z } from "zod";

/**
 * `extractedData` of the API: an open object, every known key optional, unknown keys kept.
 * Dates YYYY-MM-DD; `nationality` and `issuingState` ISO 3166 alpha-3.
 */
const text = z.string().nullish();
export const extractedData = z.looseObject({
  fullName: text,
  firstName: text,
  lastName: text,
  documentNumber: text,
  documentType: text,
  dateOfBirth: text,
  expirationDate: text,
  dateOfIssue: text,
  nationality: text,
  issuingState: text,
  issuingStateName: text,
  personalNumber: text,
  gender: text,
  age: z.number().nullish(),
  placeOfBirth: text,
  address: text,
  extraFields: z.record(z.string(), z.unknown()).nullish(),
  /** Parsed zone in snake_case as the upstream vocabulary names it, plus `lines`: the zone as read. */
  mrz: z.looseObject({ lines: z.array(z.string()).optional() }).nullish(),
  barcode: z.looseObject({ lines: z.array(z.string()).optional() }).nullish(),
});
export type ExtractedData = z.infer<typeof extractedData>;

/** How the API spells the document types. */
export const DOCUMENT_TYPE_TEXT = {
  passport: "Passport",
  "identity-card": "Identity Card",
  "driver-licence": "Driver's License",
  "residence-permit": "Residence Permit",
  visa: "Visa",
  unknown: null,
} as const;
