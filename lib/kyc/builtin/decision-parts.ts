import { type WarningDetail, warningText } from "@/lib/contract";

/** The words that `decision` has for a status: the API gives them as they are upstream (API page, object). */
const WORDS: Record<string, string> = {
  approved: "Approved",
  rejected: "Declined",
  declined: "Declined",
  in_review: "In Review",
  failed: "In Review",
};
export const wordOf = (status: string): string => WORDS[status] ?? status;

/** A share of one as 0–100 with two decimals. */
export const percent = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 10_000) / 100;

/** A warning as `decision` spells it. */
export const riskOf = ({
  code,
  feature,
  severity,
  text,
}: Pick<WarningDetail, "code" | "feature" | "severity" | "text">) => ({
  risk: code,
  feature,
  log_type: severity,
  short_description: warningText(code),
  long_description: text,
});
