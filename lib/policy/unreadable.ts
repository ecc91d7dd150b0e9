import { isRealDay } from "./calendar";
import { checked, declining, evidenceOf, noting, type Rule, skipped } from "./rule";

const RETAKE = "A sharper picture, closer and without glare, or the other side of the document.";

/** Fields without which a document says nothing about a person; their absence declines. */
export const nameRule: Rule = ({ reading }) => {
  const name = evidenceOf(reading, "fullName") ?? evidenceOf(reading, "surname") ?? evidenceOf(reading, "givenNames");
  if (name) return checked("name", "data", [], { value: "read" });
  return checked("name", "data", [
    declining({
      code: "NAME_NOT_DETECTED",
      feature: "data",
      field: "fullName",
      says: { sentence: "missing", values: {} },
      text: "No name could be read.",
      clearedBy: RETAKE,
    }),
  ]);
};

export const birthDateRule: Rule = ({ reading, today }) => {
  const birth = evidenceOf(reading, "dateOfBirth");
  const missing = { feature: "data", field: "dateOfBirth", clearedBy: RETAKE } as const;
  if (!birth) {
    const says = { sentence: "missing", values: {} } as const;
    const text = "No date of birth could be read.";
    return checked("date-of-birth", "data", [
      declining({ code: "DATE_OF_BIRTH_NOT_DETECTED", says, text, ...missing }),
    ]);
  }
  if (!isRealDay(birth.value)) {
    const says = { sentence: "noDate" as const, values: { read: birth.value } };
    const text = `The date of birth was read as "${birth.value}", which is no date.`;
    return checked("date-of-birth", "data", [
      declining({ code: "DATE_OF_BIRTH_NOT_DETECTED", says, text, ...missing }),
    ]);
  }
  if (birth.value <= today) return checked("date-of-birth", "data", [], { value: "read" });
  const future = noting("warning", {
    code: "INVALID_DATE",
    feature: "data",
    field: "dateOfBirth",
    says: { sentence: "bornLater", values: { birth: birth.value } },
    text: `The date of birth ${birth.value} lies in the future.`,
    compared: [
      { label: "Date of birth", source: birth.source, value: birth.value },
      { label: "Day of the check", source: "clock", value: today },
    ],
    clearedBy: RETAKE,
  });
  return checked("date-of-birth", "data", [future]);
};

export const documentNumberRule: Rule = ({ reading }) => {
  if (evidenceOf(reading, "documentNumber")) return checked("document-number", "data", [], { value: "read" });
  return checked("document-number", "data", [
    declining({
      code: "DOCUMENT_NUMBER_NOT_DETECTED",
      feature: "data",
      field: "documentNumber",
      says: { sentence: "missing", values: {} },
      text: "No document number could be read.",
      clearedBy: RETAKE,
    }),
  ]);
};

/** Issue and expiry in the wrong order, or not in the calendar at all. */
export const datesRule: Rule = ({ reading }) => {
  const issue = evidenceOf(reading, "dateOfIssue");
  const expiry = evidenceOf(reading, "dateOfExpiry");
  if (!issue || !expiry || !isRealDay(issue.value) || !isRealDay(expiry.value)) return skipped("dates", "data");
  if (issue.value <= expiry.value) return checked("dates", "data", [], { value: "in order" });
  const finding = noting("warning", {
    code: "INVALID_DATE",
    feature: "data",
    field: "dateOfIssue",
    says: { sentence: "expiresFirst", values: { issue: issue.value, expiry: expiry.value } },
    text: `Issued on ${issue.value}, after it expires on ${expiry.value}.`,
    compared: [
      { label: "Date of issue", source: issue.source, value: issue.value },
      { label: "Date of expiry", source: expiry.source, value: expiry.value },
    ],
    clearedBy: "A person who looks at both dates.",
  });
  return checked("dates", "data", [finding]);
};

export const portraitRule: Rule = ({ reading }) => {
  if (!reading.portraitExpected) return skipped("portrait", "document");
  if (reading.portrait) return checked("portrait", "document", [], { value: "found" });
  return checked("portrait", "document", [
    declining({
      code: "PORTRAIT_IMAGE_NOT_DETECTED",
      feature: "document",
      says: { sentence: "missing", values: {} },
      text: "This type of document carries a portrait, but none was found.",
      clearedBy: "A picture that shows the portrait uncovered, sharp and without glare.",
    }),
  ]);
};

export const documentTypeRule: Rule = ({ reading }) => {
  if (reading.documentType !== "unknown")
    return checked("document-type", "document", [], { value: reading.documentType });
  return checked("document-type", "document", [
    noting("warning", {
      code: "COULD_NOT_DETECT_DOCUMENT_TYPE",
      feature: "document",
      says: { sentence: "unclear", values: {} },
      text: "The document was read, but not which type it is.",
      clearedBy: "A person who looks at the picture, or the side that names the type.",
    }),
  ]);
};
