import type { OptionName, VerificationDetail } from "@/lib/contract";
import { OPTION_ORDER } from "./option-order";

export type ChangeKind = "added" | "removed" | "changed";
interface Change<T> {
  kind: ChangeKind;
  before: T | null;
  after: T | null;
}
interface FieldChange extends Change<string> {
  field: string;
  /** Levels differ although the value may be the same. */
  levels: readonly [before: string | null, after: string | null];
}
interface WarningChange extends Change<string> {
  code: string;
}
interface OptionChange {
  name: OptionName;
  before: boolean | number | string | null;
  after: boolean | number | string | null;
}

/** What changed from one run of a case to another. */
export interface RunDiff {
  status: readonly [before: string, after: string] | null;
  engine: readonly [before: string | null, after: string | null] | null;
  fields: FieldChange[];
  unchangedFields: number;
  /** `before` and `after` are severities. */
  warnings: WarningChange[];
  options: OptionChange[];
  same: boolean;
}

/** Compares two runs field by field, warning by warning and option by option. */
export function diffRuns(before: VerificationDetail, after: VerificationDetail): RunDiff {
  const { fields, unchangedFields } = diffFields(before, after);
  const warnings = diffWarnings(before, after);
  const options = diffOptions(before, after);
  const status = before.status === after.status ? null : ([before.status, after.status] as const);
  const engine =
    before.engineVersion === after.engineVersion ? null : ([before.engineVersion, after.engineVersion] as const);
  return {
    status,
    engine,
    fields,
    unchangedFields,
    warnings,
    options,
    same: status === null && fields.length === 0 && warnings.length === 0,
  };
}

const kindOf = (before: unknown, after: unknown): ChangeKind =>
  before === undefined ? "added" : after === undefined ? "removed" : "changed";

function diffFields(before: VerificationDetail, after: VerificationDetail) {
  const old = new Map((before.reading?.fields ?? []).map((field) => [field.field, field]));
  const now = new Map((after.reading?.fields ?? []).map((field) => [field.field, field]));
  const fields: FieldChange[] = [];
  let unchangedFields = 0;
  for (const name of new Set([...now.keys(), ...old.keys()])) {
    const [a, b] = [old.get(name), now.get(name)];
    if (a && b && a.value === b.value && a.level === b.level) {
      unchangedFields++;
      continue;
    }
    fields.push({
      field: name,
      kind: kindOf(a, b),
      before: a?.value ?? null,
      after: b?.value ?? null,
      levels: [a?.level ?? null, b?.level ?? null],
    });
  }
  return { fields, unchangedFields };
}

function diffWarnings(before: VerificationDetail, after: VerificationDetail): WarningChange[] {
  const old = new Map(before.warningDetails.map((warning) => [warning.code, warning.severity]));
  const now = new Map(after.warningDetails.map((warning) => [warning.code, warning.severity]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((code) => {
    const [a, b] = [old.get(code), now.get(code)];
    return a === b ? [] : [{ code, kind: kindOf(a, b), before: a ?? null, after: b ?? null }];
  });
}

function diffOptions(before: VerificationDetail, after: VerificationDetail): OptionChange[] {
  const [old, now] = [before.options, after.options];
  if (old === null || now === null) return [];
  return OPTION_ORDER.flatMap((name) =>
    old[name].value === now[name].value ? [] : [{ name, before: old[name].value, after: now[name].value }],
  );
}
