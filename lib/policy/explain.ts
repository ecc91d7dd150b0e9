import {
  type EffectiveOptions,
  type ExplainedWarning,
  type Explanation,
  isWarningCode,
  OPTION_NAMES,
  type OptionName,
  type Severity,
  type VerificationDetail,
  type WarningDetail,
} from "@/lib/contract";
import { evidencePlaces } from "./evidence-places";
import { EXPLAIN_RULES, INVALID_DATE_RULES } from "./explain-rules";

const EFFECTS = { error: "declines", warning: "asks-for-a-look", information: "informs" } as const satisfies Record<
  Severity,
  ExplainedWarning["action"]["effect"]
>;

/**
 * Why a stored check ended as it did, from its record alone: nothing is decided again, so that a record of an older version
 * is explained by what was in force then. Pure.
 */
export function explain(record: VerificationDetail): Explanation {
  const warnings = record.warningDetails.map((warning) => explainWarning(record, warning));
  return {
    verificationId: record.id,
    status: record.status,
    headline: record.headline,
    errorMessage: record.errorMessage,
    today: record.createdAt.slice(0, 10),
    engineVersion: record.engineVersion,
    warnings,
    checks: record.checks.map((check) => ({
      ...check,
      warnings: warnings.filter(({ rule }) => rule === check.id).map(({ code }) => code),
    })),
  };
}

function explainWarning(record: VerificationDetail, warning: WarningDetail): ExplainedWarning {
  const { code, severity, text, says, field, compared, clearedBy, links, threshold, action } = warning;
  const known = ruleOf(warning);
  const { reading, options } = record;
  const option = OPTION_NAMES.find((name) => name === warning.option) ?? null;
  return {
    ...{ code, severity, text, says, field, compared, clearedBy, links },
    headline: code === record.headline,
    rule: known?.rule ?? null,
    threshold: threshold === null ? null : { value: threshold, ...settingOf(options, known?.threshold ?? null) },
    action: { value: action, effect: EFFECTS[severity], ...settingOf(options, option) },
    askedBy: known?.askedBy === undefined ? null : settingOf(options, known.askedBy),
    evidence: known === undefined || reading === null ? [] : evidencePlaces(reading, warning, known.looksAt),
  };
}

function ruleOf({ code, field }: WarningDetail) {
  if (!isWarningCode(code)) return undefined;
  return code === "INVALID_DATE" ? INVALID_DATE_RULES[field ?? ""] : EXPLAIN_RULES[code];
}

const settingOf = (options: EffectiveOptions | null, option: OptionName | null): SettingOf =>
  option === null || options === null ? { option, origin: "fixed" } : { option, origin: options[option].origin };
type SettingOf = NonNullable<ExplainedWarning["askedBy"]>;
