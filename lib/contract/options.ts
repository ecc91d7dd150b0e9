import { z } from "zod";
import { notSent, orNotSent } from "./sent";

/** What to do when a configurable finding occurs: note it, or decline. */
export const findingAction = z.enum(["NO_ACTION", "DECLINE"]);
export type FindingAction = z.infer<typeof findingAction>;

/** The options of an ID verification with their values in force. */
export interface VerificationOptions {
  performDocumentLiveness: boolean;
  /** Whole years, 1–120; null asks for no minimum. */
  minimumAge: number | null;
  expirationDateNotDetectedAction: FindingAction;
  invalidMrzAction: FindingAction;
  inconsistentDataAction: FindingAction;
}
export const OPTION_NAMES = [
  "performDocumentLiveness",
  "minimumAge",
  "expirationDateNotDetectedAction",
  "invalidMrzAction",
  "inconsistentDataAction",
] as const satisfies ReadonlyArray<keyof VerificationOptions>;
export type OptionName = (typeof OPTION_NAMES)[number];

/** Where a value in force came from: this request, the organisation's settings, or the product's default. */
export const optionOrigin = z.enum(["request", "organization", "default"]);
export type OptionOrigin = z.infer<typeof optionOrigin>;

export const DEFAULT_OPTIONS: VerificationOptions = {
  performDocumentLiveness: false,
  minimumAge: null,
  expirationDateNotDetectedAction: "DECLINE",
  invalidMrzAction: "DECLINE",
  inconsistentDataAction: "DECLINE",
};

const optionValues = {
  performDocumentLiveness: z.boolean(),
  minimumAge: z.number().int().min(1).max(120).nullable(),
  expirationDateNotDetectedAction: findingAction,
  invalidMrzAction: findingAction,
  inconsistentDataAction: findingAction,
};

/** Options as stored with each record: value and origin per option. */
export const effectiveOptions = z.object({
  performDocumentLiveness: z.object({ value: optionValues.performDocumentLiveness, origin: optionOrigin }),
  minimumAge: z.object({ value: optionValues.minimumAge, origin: optionOrigin }),
  expirationDateNotDetectedAction: z.object({
    value: optionValues.expirationDateNotDetectedAction,
    origin: optionOrigin,
  }),
  invalidMrzAction: z.object({ value: optionValues.invalidMrzAction, origin: optionOrigin }),
  inconsistentDataAction: z.object({ value: optionValues.inconsistentDataAction, origin: optionOrigin }),
});
export type EffectiveOptions = z.infer<typeof effectiveOptions>;

/** Some options, as an organisation's settings or a re-check name them. */
export const partialOptions = z.object(optionValues).partial().strict();
export type PartialOptions = z.infer<typeof partialOptions>;

/** Options as multipart text fields; an empty string counts as not sent. Booleans and actions as the API page spells them. */
const text = z.string().trim();
const formAction = orNotSent(findingAction);
export const formOptions = z.object({
  performDocumentLiveness: z
    .union([
      text
        .toLowerCase()
        .pipe(z.enum(["true", "false"]))
        .transform((v) => v === "true"),
      notSent,
    ])
    .optional(),
  minimumAge: z
    .union([
      text
        .regex(/^\d{1,3}$/, "minimumAge must be a whole number from 1 to 120")
        .transform(Number)
        .pipe(z.number().int().min(1).max(120)),
      notSent,
    ])
    .optional(),
  expirationDateNotDetectedAction: formAction,
  invalidMrzAction: formAction,
  inconsistentDataAction: formAction,
});

/** Merge by precedence request > organisation > default, remembering each origin. */
export function resolveOptions(
  request: Partial<VerificationOptions>,
  organization: Partial<VerificationOptions>,
): EffectiveOptions {
  const pick = <K extends OptionName>(name: K): { value: VerificationOptions[K]; origin: OptionOrigin } => {
    const asked = request[name];
    if (asked !== undefined) return { value: asked, origin: "request" };
    const set = organization[name];
    if (set !== undefined) return { value: set, origin: "organization" };
    return { value: DEFAULT_OPTIONS[name], origin: "default" };
  };
  return {
    performDocumentLiveness: pick("performDocumentLiveness"),
    minimumAge: pick("minimumAge"),
    expirationDateNotDetectedAction: pick("expirationDateNotDetectedAction"),
    invalidMrzAction: pick("invalidMrzAction"),
    inconsistentDataAction: pick("inconsistentDataAction"),
  };
}

/** The bare values in force. */
export function optionValuesOf(effective: EffectiveOptions): VerificationOptions {
  return {
    performDocumentLiveness: effective.performDocumentLiveness.value,
    minimumAge: effective.minimumAge.value,
    expirationDateNotDetectedAction: effective.expirationDateNotDetectedAction.value,
    invalidMrzAction: effective.invalidMrzAction.value,
    inconsistentDataAction: effective.inconsistentDataAction.value,
  };
}
