import { isRealDay } from "./calendar";
import { checked, configured, declining, evidenceOf, type Rule } from "./rule";

/** Expired documents are declined whatever the options; an unreadable expiry is what the option says. */
export const expiryRule: Rule = (context) => {
  const expiry = evidenceOf(context.reading, "dateOfExpiry");
  if (!expiry || !isRealDay(expiry.value)) {
    const finding = configured(context, "expirationDateNotDetectedAction", {
      code: "EXPIRATION_DATE_NOT_DETECTED",
      feature: "data",
      field: "dateOfExpiry",
      says: { sentence: "missing", values: {} },
      text: "No date of expiry could be read on the sides that were sent.",
      clearedBy: "A sharper picture, the other side of the document, or a document that shows when it expires.",
    });
    return checked("expiry", "document", [finding], { threshold: context.today });
  }
  if (expiry.value >= context.today)
    return checked("expiry", "document", [], { value: expiry.value, threshold: context.today });
  const finding = declining({
    code: "DOCUMENT_EXPIRED",
    feature: "document",
    field: "dateOfExpiry",
    says: { sentence: "expired", values: { expiry: expiry.value, today: context.today } },
    text: `The document expired on ${expiry.value}; the check ran on ${context.today}.`,
    compared: [
      { label: "Date of expiry", source: expiry.source, value: expiry.value },
      { label: "Day of the check", source: "clock", value: context.today },
    ],
    threshold: `expiry on or after ${context.today}`,
    clearedBy: "A document that is still valid.",
  });
  return checked("expiry", "document", [finding], { value: expiry.value, threshold: context.today });
};
