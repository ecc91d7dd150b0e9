import { headlineOf, type PolicyCheck, type WarningDetail } from "@/lib/contract";
import { ageRule } from "./age";
import { barcodeRule, printedAgainstMrzRule, sidesRule } from "./cross-check-rules";
import { expiryRule } from "./expiry";
import { livenessRule } from "./liveness-rules";
import { mrzRule } from "./mrz-rules";
import { providedDataRule } from "./provided-data";
import type { PolicyContext, Rule } from "./rule";
import { birthDateRule, datesRule, documentNumberRule, documentTypeRule, nameRule, portraitRule } from "./unreadable";

/** Every rule, in the order in which the record lists its checks. */
const RULES: readonly Rule[] = [
  documentTypeRule,
  expiryRule,
  ageRule,
  nameRule,
  birthDateRule,
  documentNumberRule,
  datesRule,
  portraitRule,
  mrzRule,
  printedAgainstMrzRule,
  barcodeRule,
  sidesRule,
  providedDataRule,
  livenessRule,
];

interface Decision {
  status: "approved" | "declined";
  warnings: WarningDetail[];
  checks: PolicyCheck[];
  /** Code of the first cause to show, null when there is none. */
  headline: string | null;
}

/**
 * Turn what was seen plus the options in force into approved or declined, with every reason.
 * Pure: the same context gives the same decision. A reading that recognised no document is not decided here
 * (that check has *failed*, it is not declined): calling this with one throws.
 */
export function decide(context: PolicyContext): Decision {
  if (!context.reading.recognised) throw new Error("An unrecognised document cannot be decided");
  const results = RULES.map((rule) => rule(context));
  const warnings = results.flatMap((result) => result.warnings);
  return {
    status: warnings.some((warning) => warning.severity === "error") ? "declined" : "approved",
    warnings,
    checks: results.map((result) => result.check),
    headline: headlineOf(warnings)?.code ?? null,
  };
}
