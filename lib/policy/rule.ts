import type {
  ComparedValue,
  EffectiveOptions,
  FindingAction,
  PolicyCheck,
  SaidFinding,
  VerificationOptions,
  WarningDetail,
  WarningLink,
} from "@/lib/contract";
import type { DocumentReading, FieldEvidence, FieldName, Side } from "@/lib/engine/reading";

/** What a person said of themselves, when the check was run for an entity. Dates YYYY-MM-DD, states alpha-3 or alpha-2. */
export interface DeclaredPerson {
  fullName: string | null;
  firstName: string | null;
  lastName: string | null;
  dateOfBirth: string | null;
  nationality: string | null;
  taxId: string | null;
}

/** All that a rule may look at. The clock is an argument: `today` is YYYY-MM-DD in UTC. */
export interface PolicyContext {
  reading: DocumentReading;
  options: EffectiveOptions;
  today: string;
  sidesSent: readonly Side[];
  declared: DeclaredPerson | null;
}

/** One rule's outcome: the check line for the record, and a warning when it found something. */
export interface RuleResult {
  check: PolicyCheck;
  warnings: WarningDetail[];
}
export type Rule = (context: PolicyContext) => RuleResult;

/** The options that say what a finding does. */
type ActionOption = {
  [K in keyof VerificationOptions]: VerificationOptions[K] extends FindingAction ? K : never;
}[keyof VerificationOptions];

/** The sentence comes twice: in English, as the API answers it, and in its values, for readers of other languages. */
type Finding = SaidFinding & {
  feature: WarningDetail["feature"];
  text: string;
  clearedBy: string;
  field?: FieldName;
  compared?: ComparedValue[];
  threshold?: string;
  links?: WarningLink[];
};

/** Declines whatever the options. */
export function declining(finding: Finding): WarningDetail {
  return { ...base(finding), severity: "error", option: null, action: "ALWAYS_DECLINE" };
}

/** Declines or is noted, as the option in force says. */
export function configured(context: PolicyContext, option: ActionOption, finding: Finding): WarningDetail {
  const action = context.options[option].value;
  return { ...base(finding), severity: action === "DECLINE" ? "error" : "information", option, action };
}

/** Never declines; `warning` asks a person to look, `information` only tells. */
export function noting(severity: "warning" | "information", finding: Finding): WarningDetail {
  return { ...base(finding), severity, option: null, action: "INFORMATION" };
}

function base(finding: Finding) {
  return {
    code: finding.code,
    feature: finding.feature,
    text: finding.text,
    says: finding.says,
    clearedBy: finding.clearedBy,
    field: finding.field ?? null,
    compared: finding.compared ?? [],
    threshold: finding.threshold ?? null,
    ...(finding.links === undefined ? {} : { links: finding.links }),
  };
}

/** The check line that fits the warnings: a declining one fails, any other warns, none passes. */
export function checked(
  id: string,
  group: PolicyCheck["group"],
  warnings: WarningDetail[],
  facts: { value?: string | null; threshold?: string | null } = {},
): RuleResult {
  const result = warnings.some((w) => w.severity === "error") ? "fail" : warnings.length > 0 ? "warn" : "pass";
  return { check: { id, group, result, value: facts.value ?? null, threshold: facts.threshold ?? null }, warnings };
}

/** The check line of a rule that did not apply. */
export function skipped(id: string, group: PolicyCheck["group"]): RuleResult {
  return { check: { id, group, result: "skipped", value: null, threshold: null }, warnings: [] };
}

export function evidenceOf(reading: DocumentReading, field: FieldName): FieldEvidence | undefined {
  return reading.fields.find((f) => f.field === field);
}

export const FIELD_LABELS: Record<FieldName, string> = {
  surname: "surname",
  givenNames: "given names",
  fullName: "name",
  documentNumber: "document number",
  dateOfBirth: "date of birth",
  dateOfExpiry: "date of expiry",
  dateOfIssue: "date of issue",
  sex: "sex",
  nationality: "nationality",
  issuingState: "issuing state",
  personalNumber: "personal number",
  placeOfBirth: "place of birth",
  address: "address",
  authority: "issuing authority",
};

const SOURCE_LABELS = { mrz: "MRZ", printed: "Printed zone", barcode: "Barcode" } as const;

/** The reads of one field as compared values, for a warning card. */
export function comparedReads(evidence: FieldEvidence): ComparedValue[] {
  return evidence.reads.map((read) => ({ label: SOURCE_LABELS[read.source], source: read.source, value: read.value }));
}
