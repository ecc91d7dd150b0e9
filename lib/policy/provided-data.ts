import type { ComparedValue, WarningDetail } from "@/lib/contract";
import type { FieldName } from "@/lib/engine/reading";
import { checked, evidenceOf, noting, type PolicyContext, type Rule, skipped } from "./rule";

/** Letters only, without accents or case: enough to compare a typed name with a printed one. */
const bare = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^A-Z ]/g, " ")
    .split(/\s+/)
    .filter(Boolean);

/** Names agree when every word of the shorter one stands in the longer: people leave out middle names, documents do not. */
function namesAgree(a: string, b: string): boolean {
  const [short, long] = [bare(a), bare(b)].sort((x, y) => x.length - y.length);
  return short !== undefined && long !== undefined && short.length > 0 && short.every((word) => long.includes(word));
}

function documentName({ reading }: PolicyContext): string | null {
  const full = evidenceOf(reading, "fullName")?.value;
  const parts = [evidenceOf(reading, "givenNames")?.value, evidenceOf(reading, "surname")?.value].filter(Boolean);
  return parts.length > 0 ? parts.join(" ") : (full ?? null);
}

function mismatch(
  code: `${"FULL_NAME" | "DOB" | "NATIONALITY"}_MISMATCH_WITH_PROVIDED`,
  field: FieldName,
  what: string,
  document: ComparedValue,
  given: string,
): WarningDetail {
  return noting("warning", {
    code,
    feature: "data",
    field,
    says: { sentence: "differs", values: {} },
    text: `The ${what} on the document differs from the entity's.`,
    compared: [document, { label: "Entity", source: "entity", value: given }],
    clearedBy: "The right entity, or its data corrected.",
  });
}

/** Document against what the entity declared. The API has no option for it: it asks for a look and declines nothing. */
export const providedDataRule: Rule = (context) => {
  const declared = context.declared;
  if (!declared) return skipped("provided-data", "data");
  const warnings: WarningDetail[] = [];
  const name = documentName(context);
  const given = declared.fullName ?? [declared.firstName, declared.lastName].filter(Boolean).join(" ");
  if (name && given && !namesAgree(name, given)) {
    const read: ComparedValue = { label: "Document", source: "engine", value: name };
    warnings.push(mismatch("FULL_NAME_MISMATCH_WITH_PROVIDED", "fullName", "name", read, given));
  }
  const birth = evidenceOf(context.reading, "dateOfBirth");
  if (birth && declared.dateOfBirth && birth.value !== declared.dateOfBirth) {
    const read: ComparedValue = { label: "Document", source: birth.source, value: birth.value };
    warnings.push(mismatch("DOB_MISMATCH_WITH_PROVIDED", "dateOfBirth", "date of birth", read, declared.dateOfBirth));
  }
  const nationality = evidenceOf(context.reading, "nationality");
  // Entities may carry two-letter codes; only like is compared with like.
  if (nationality && declared.nationality?.length === 3 && nationality.value !== declared.nationality.toUpperCase()) {
    const read: ComparedValue = { label: "Document", source: nationality.source, value: nationality.value };
    warnings.push(
      mismatch("NATIONALITY_MISMATCH_WITH_PROVIDED", "nationality", "nationality", read, declared.nationality),
    );
  }
  return checked("provided-data", "data", warnings);
};
