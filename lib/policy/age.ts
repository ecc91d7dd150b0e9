import { ageOn, isRealDay } from "./calendar";
import { checked, declining, evidenceOf, type Rule, skipped } from "./rule";

/** The minimum age, when one is asked for. A missing birth date is the business of `unreadable.ts` and declines there. */
export const ageRule: Rule = (context) => {
  const minimum = context.options.minimumAge.value;
  if (minimum === null) return skipped("minimum-age", "document");
  const birth = evidenceOf(context.reading, "dateOfBirth");
  if (!birth || !isRealDay(birth.value)) return skipped("minimum-age", "document");
  const age = ageOn(birth.value, context.today);
  const facts = { value: String(age), threshold: String(minimum) };
  if (age >= minimum) return checked("minimum-age", "document", [], facts);
  const finding = declining({
    code: "MINIMUM_AGE_NOT_MET",
    feature: "document",
    field: "dateOfBirth",
    says: { sentence: "younger", values: { age, minimum } },
    text: `The person is ${age}; the minimum age is ${minimum}.`,
    compared: [
      { label: "Date of birth", source: birth.source, value: birth.value },
      { label: "Day of the check", source: "clock", value: context.today },
    ],
    threshold: `at least ${minimum} years`,
    clearedBy: `A person of ${minimum} years or more, or a lower minimum age in the options.`,
  });
  return checked("minimum-age", "document", [finding], facts);
};
