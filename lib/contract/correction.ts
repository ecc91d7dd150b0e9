import { z } from "zod";
import { correctionId, verificationId } from "./ids";
import { REVIEW_TEXT_MAX, REVIEW_TEXT_MIN } from "./review-text";

/** The fields a person may put right, spelled as in `reading.fields`. Dates YYYY-MM-DD, states alpha-3, sex M, F or X. */
export const CORRECTABLE_FIELDS = [
  "surname",
  "givenNames",
  "fullName",
  "documentNumber",
  "dateOfBirth",
  "dateOfExpiry",
  "dateOfIssue",
  "sex",
  "nationality",
  "issuingState",
  "personalNumber",
  "placeOfBirth",
  "address",
  "authority",
] as const;
export const correctableField = z.enum(CORRECTABLE_FIELDS);
export type CorrectableField = z.infer<typeof correctableField>;

const free = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .regex(/^[^\p{Cc}]*$/u, "has control characters");
const state = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/, "is not three letters");
const SHAPES: Partial<Record<CorrectableField, z.ZodType<string, string>>> = {
  dateOfBirth: z.iso.date("is no day of the form YYYY-MM-DD"),
  dateOfExpiry: z.iso.date("is no day of the form YYYY-MM-DD"),
  dateOfIssue: z.iso.date("is no day of the form YYYY-MM-DD"),
  sex: z.enum(["M", "F", "X"]),
  nationality: state,
  issuingState: state,
};

/**
 * Body of PATCH …/data. `value` null takes earlier corrections of the field back: the machine's value counts again.
 * `previousSeq`: the newest correction the reader saw of this run, 0 for none.
 */
export const correctionCreate = z
  .strictObject({
    field: correctableField,
    value: z.string().nullable(),
    reason: z.string().trim().min(REVIEW_TEXT_MIN).max(REVIEW_TEXT_MAX),
    previousSeq: z.int().min(0),
  })
  .transform((given, context) => {
    if (given.value === null) return given;
    const parsed = (SHAPES[given.field] ?? free).safeParse(given.value);
    if (parsed.success) return { ...given, value: parsed.data };
    const message = parsed.error.issues[0]?.message ?? "is not valid";
    context.addIssue({ code: "custom", path: ["value"], message });
    return z.NEVER;
  });
export type CorrectionCreate = z.infer<typeof correctionCreate>;

/** What a person put beside the machine's value: added, never changed. */
export const fieldCorrection = z.object({
  id: correctionId,
  verificationId,
  /** Counts the corrections of a run from 1. */
  seq: z.int(),
  field: correctableField,
  /** Null: earlier corrections were taken back. */
  value: z.string().nullable(),
  /** What the machine had read; null for nothing. It stays in the record as it was. */
  machineValue: z.string().nullable(),
  reason: z.string(),
  /** Null for a correction a program made. */
  by: z.string().nullable(),
  byName: z.string().nullable(),
  at: z.string(),
});
export type FieldCorrection = z.infer<typeof fieldCorrection>;

/** Answer of GET …/data: every correction of the run, newest first, and what may not be corrected. */
export const correctionList = z.object({
  corrections: z.array(fieldCorrection),
  /** Send it back with the next correction. */
  seq: z.int(),
  /** Fields whose value two sources prove; nobody corrects those. */
  locked: z.array(correctableField),
});
export type CorrectionList = z.infer<typeof correctionList>;
