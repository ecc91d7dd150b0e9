import type { OptionName } from "@/lib/contract";
import { plural } from "./plural";

const optionNames: Record<OptionName, string> = {
  performDocumentLiveness: "Document liveness",
  minimumAge: "Minimum age",
  expirationDateNotDetectedAction: "No readable expiry date",
  invalidMrzAction: "Invalid or missing MRZ",
  inconsistentDataAction: "Sources disagree",
};

/** What each option does, in a sentence. */
const help: Record<OptionName, string> = {
  performDocumentLiveness:
    "Looks for signs that the picture shows a screen, a print or a grey copy instead of the document itself.",
  minimumAge: "Declines when the person is younger than this on the day of the check. Empty: no minimum.",
  expirationDateNotDetectedAction:
    "What to do when the expiry date cannot be read. An expired document always declines.",
  invalidMrzAction: "What to do when the machine-readable zone is missing or its check digits are wrong.",
  inconsistentDataAction: "What to do when printed data and machine-readable data say different things.",
};

/** The words about what a document says, and what may be asked of a check of it. */
export const document = {
  fields: {
    surname: "Surname",
    givenNames: "Given names",
    fullName: "Full name",
    documentNumber: "Document number",
    dateOfBirth: "Date of birth",
    dateOfExpiry: "Date of expiry",
    dateOfIssue: "Date of issue",
    sex: "Sex",
    nationality: "Nationality",
    issuingState: "Issuing state",
    personalNumber: "Personal number",
    placeOfBirth: "Place of birth",
    address: "Address",
    authority: "Authority",
  } as Record<string, string>,
  sources: {
    told: "Value",
    printed: "Printed",
    mrz: "MRZ",
    barcode: "Barcode",
    declared: "Declared",
    entity: "Entity",
    clock: "Today",
    policy: "Rule",
    engine: "Engine",
    person: "The person",
  } as Record<string, string>,
  options: {
    names: optionNames,
    help,
    actions: { DECLINE: "Decline", NO_ACTION: "Note only" } as Record<string, string>,
    inherited: "As set for the organisation",
    inheritedNow: (value: string) => `Default (${value})`,
    on: "On",
    off: "Off",
    noMinimum: "None",
    years: (age: number) => plural(age, "year", "years"),
    origins: { request: "this check", organization: "organisation", default: "default" } as Record<string, string>,
  },
};
