import { normaliseTaxId, type ValidationStatus, type WarningCode } from "@/lib/contract";

/** What a sandbox number decides. `registry` is the answer of the national registry, for those who asked for it. */
export interface SandboxOutcome {
  status: ValidationStatus;
  warnings: readonly WarningCode[];
  registry: WarningCode | "found" | null;
}

type Row = readonly [numbers: readonly string[], outcome: SandboxOutcome];

const outcome = (
  status: ValidationStatus,
  warnings: readonly WarningCode[] = [],
  registry: SandboxOutcome["registry"] = null,
): SandboxOutcome => ({ status, warnings, registry });

/**
 * The one table of sandbox numbers: AR DNI, AR CUIT, BR CPF, BR CNPJ of each outcome, without punctuation and with valid
 * check digits. The API page names the four families and the first DNI; the other numbers are ours until it names them.
 */
const ROWS: readonly Row[] = [
  [["99990001", "20999900012", "99990000107", "99990001000198"], outcome("approved", [], "found")],
  [["99990002", "20999900020", "99990000298", "99990002000132"], outcome("rejected", ["DOCUMENT_EXPIRED"])],
  [["99990003", "20999900039", "99990000379", "99990003000187"], outcome("rejected", ["LOW_FACE_MATCH_SIMILARITY"])],
  [["99990004", "20999900047", "99990000450", "99990004000121"], outcome("rejected", ["LIVENESS_FACE_ATTACK"])],
  [["99990005", "20999900055", "99990000530", "99990005000176"], outcome("in_review", ["POSSIBLE_DUPLICATED_USER"])],
  [["99990006", "20999900063", "99990000611", "99990006000110"], outcome("cancelled")],
  [["99990007", "20999900071", "99990000700", "99990007000165"], outcome("abandoned")],
  [["99990008", "27999900084", "99990000883", "99990008000100"], outcome("expired")],
  [["99990009", "20999900098", "99990000964", "99990009000154"], outcome("approved", [], "RENAPER_DOCUMENT_NOT_FOUND")],
  [["99990010", "20999900101", "99990001006", "99990010000189"], outcome("approved", [], "RENAPER_NAME_MISMATCH")],
  [["99990011", "27999900114", "99990001189", "99990011000123"], outcome("approved", [], "RENAPER_DECEASED")],
  [["99990012", "20999900128", "99990001260", "99990012000178"], outcome("rejected", ["ORGANIZATION_BLOCKLIST"])],
];

const TABLE = new Map(ROWS.flatMap(([numbers, result]) => numbers.map((number) => [number, result] as const)));

/**
 * What the sandbox decides for a person with this tax id; null for numbers that are not in the table, which go the normal
 * way. A registry's no counts only where the registry was asked for.
 */
export function sandboxOutcome(taxId: string | null, request: { doubleCheckRenaper: boolean }): SandboxOutcome | null {
  const found = taxId === null ? undefined : TABLE.get(normaliseTaxId(taxId));
  if (found === undefined) return null;
  if (!request.doubleCheckRenaper || found.registry === null) return { ...found, registry: null };
  if (found.registry === "found") return found;
  return { status: "rejected", warnings: [found.registry], registry: found.registry };
}
