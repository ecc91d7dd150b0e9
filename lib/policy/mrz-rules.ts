import { checked, configured, type Rule, skipped } from "./rule";

/**
 * The machine-readable zone: missing only counts where this type carries one on a side that was sent,
 * so that the front of a card alone is never blamed for the zone on its back.
 */
export const mrzRule: Rule = (context) => {
  const { mrz, mrzExpected } = context.reading;
  if (!mrz) {
    if (!mrzExpected) return skipped("mrz", "document");
    const finding = configured(context, "invalidMrzAction", {
      code: "MRZ_NOT_DETECTED",
      feature: "document",
      says: { sentence: "missing", values: {} },
      text: "This type of document carries a machine-readable zone on a side that was sent, but none could be read.",
      clearedBy: "A picture that shows the whole zone, sharp and without glare.",
    });
    return checked("mrz", "document", [finding]);
  }
  const failed = mrz.checks.filter((check) => !check.passed);
  const facts = {
    value: `${mrz.checks.length - failed.length} of ${mrz.checks.length} check digits right`,
    threshold: "all",
  };
  if (mrz.valid) return checked("mrz", "document", [], facts);
  const finding = configured(context, "invalidMrzAction", {
    code: "MRZ_VALIDATION_FAILED",
    feature: "document",
    says: { sentence: "wrong", values: { checks: failed.map((check) => check.name) } },
    text: `Check digits that do not fit: ${failed.map((check) => CHECK_LABELS[check.name]).join(", ")}.`,
    compared: mrz.lines.map((line, i) => ({ label: `MRZ line ${i + 1}`, source: "mrz" as const, value: line })),
    threshold: "every check digit right (ICAO 9303-3 §4.9)",
    clearedBy: "A sharper picture when the zone was misread; a document whose zone is right when it was not.",
  });
  return checked("mrz", "document", [finding], facts);
};

const CHECK_LABELS = {
  documentNumber: "document number",
  dateOfBirth: "date of birth",
  dateOfExpiry: "date of expiry",
  personalNumber: "personal number",
  composite: "composite",
} as const;
