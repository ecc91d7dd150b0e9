import {
  type EntityRecord,
  type FieldEvidence,
  type FieldRead,
  type FieldSource,
  type Level,
  type Quad,
  readValues,
  type Side,
  type VerificationDetail,
} from "@/lib/contract";

/** Columns of the matrix in the order in which people read them; `told`: values of a server that does not say whence. */
export const COLUMNS = ["told", "printed", "mrz", "barcode", "declared"] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** `agrees` null: nothing to compare with. `read` null: it stands nowhere on the picture that the desk knows of. */
export interface Cell {
  /** `field:column:index`; the box on the image that belongs to the cell carries the same id. */
  id: string;
  column: ColumnName;
  value: string;
  agrees: boolean | null;
  read: FieldRead | null;
}

export interface EvidenceRow {
  field: string;
  value: string;
  level: Level;
  reason: string | null;
  cells: Record<ColumnName, Cell[]>;
}

/** A place on one side's image where a value was read. */
export interface Box {
  id: string;
  side: Side;
  quad: Quad;
  field: string;
  column: ColumnName;
  value: string;
  level: Level;
}

/** Compared without case, accents and punctuation: only to mark cells; the engine and the policy decide by their own rules. */
const folded = (value: string): string =>
  value
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Values the entity declared, by the name of the field they can be held against. */
function declaredValues(entity: EntityRecord | null): Partial<Record<string, string>> {
  if (entity === null) return {};
  const person: unknown = entity.entityData.person;
  const known: object = typeof person === "object" && person !== null ? person : {};
  const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
  const of = (key: string): string | undefined => text(Object.entries(known).find(([name]) => name === key)?.[1]);
  const declared: Record<string, string | undefined> = {
    fullName: entity.name,
    givenNames: of("firstName"),
    surname: of("lastName"),
    dateOfBirth: of("dateOfBirth"),
    nationality: of("nationality") ?? text(entity.nationality),
    personalNumber: text(entity.taxId),
  };
  return Object.fromEntries(Object.entries(declared).filter(([, value]) => value !== undefined));
}

/** The rule that speaks when a declared value differs, by field. */
const DECLARED_WARNINGS: Record<string, string> = {
  fullName: "FULL_NAME_MISMATCH_WITH_PROVIDED",
  surname: "FULL_NAME_MISMATCH_WITH_PROVIDED",
  givenNames: "FULL_NAME_MISMATCH_WITH_PROVIDED",
  dateOfBirth: "DOB_MISMATCH_WITH_PROVIDED",
  nationality: "NATIONALITY_MISMATCH_WITH_PROVIDED",
  personalNumber: "IDENTIFICATION_NUMBER_MISMATCH_WITH_PROVIDED",
};

/**
 * Rows of the matrix: every field that was read, and every declared value that has no read beside it. Of a record without a
 * reading (another server's may have none) the rows are the values it tells.
 */
export function evidenceRows(detail: VerificationDetail, entity: EntityRecord | null): EvidenceRow[] {
  const declared = declaredValues(entity);
  const fields = detail.reading?.fields ?? [];
  const rows = fields.map((evidence) => rowOfEvidence(evidence, declared[evidence.field], detail.warnings));
  if (detail.reading === null) rows.push(...toldRows(detail, declared));
  const seen = new Set(rows.map(({ field }) => field));
  for (const [field, value] of Object.entries(declared)) {
    // The full name is read in two parts on most documents: its declared form then stands in a row of its own.
    if (value === undefined || seen.has(field)) continue;
    const agrees = field === "fullName" ? wholeNameAgrees(value, detail) : null;
    rows.push({ field, value: "", level: "read", reason: null, cells: cellsOf(field, [], value, agrees) });
  }
  return rows;
}

function toldRows(detail: VerificationDetail, declared: Partial<Record<string, string>>): EvidenceRow[] {
  return Object.entries(readValues(detail) ?? {}).map(([field, value]) => {
    const said = declared[field];
    const mismatch = detail.warnings.includes(DECLARED_WARNINGS[field] ?? "");
    const agrees = said === undefined ? null : declaredMark(field, said, value, mismatch);
    const told: Cell = { id: `${field}:told:0`, column: "told", value, agrees: null, read: null };
    return { field, value, level: "read", reason: null, cells: { ...cellsOf(field, [], said, agrees), told: [told] } };
  });
}

function wholeNameAgrees(declared: string, detail: VerificationDetail): boolean | null {
  if (detail.warnings.includes("FULL_NAME_MISMATCH_WITH_PROVIDED")) return false;
  const { fullName } = detail.extractedData;
  return fullName ? declaredMark("fullName", declared, fullName, false) : null;
}

const NAMES: readonly string[] = ["fullName", "surname", "givenNames"];
const words = (name: string): string[] =>
  name
    .split(/[\s,'’-]+/)
    .map(folded)
    .filter(Boolean);

/**
 * Marks a declared value although no rule may have looked at it: an entity can be attached after the run. Names that share
 * a word stay unmarked, since only the policy's transliteration can tell; dates and codes are equal or they are not.
 */
function declaredMark(field: string, declared: string, read: string, mismatch: boolean): boolean | null {
  if (folded(declared) === folded(read)) return true;
  if (mismatch || !NAMES.includes(field)) return false;
  const known = new Set(words(read));
  return words(declared).some((word) => known.has(word)) ? null : false;
}

function rowOfEvidence(
  evidence: FieldEvidence,
  declared: string | undefined,
  warnings: readonly string[],
): EvidenceRow {
  const marks = evidence.reads.map((read) => agreementOf(evidence, read));
  const mismatch = warnings.includes(DECLARED_WARNINGS[evidence.field] ?? "");
  const declaredAgrees =
    declared === undefined ? null : declaredMark(evidence.field, declared, evidence.value, mismatch);
  return {
    field: evidence.field,
    value: evidence.value,
    level: evidence.level,
    reason: evidence.reason,
    cells: cellsOf(
      evidence.field,
      evidence.reads.map((read, index) => ({ read, agrees: marks[index] ?? null })),
      declared,
      declaredAgrees,
    ),
  };
}

function agreementOf(evidence: FieldEvidence, read: FieldRead): boolean | null {
  if (evidence.agreement === "single") return null;
  // Transliterated names differ as text and agree as names (ICAO 9303 part 3, section 6): the engine's word stands.
  if (evidence.agreement === "agree") return true;
  return read.source === evidence.source || folded(read.value) === folded(evidence.value);
}

function cellsOf(
  field: string,
  reads: ReadonlyArray<{ read: FieldRead; agrees: boolean | null }>,
  declared: string | undefined,
  declaredAgrees: boolean | null,
): Record<ColumnName, Cell[]> {
  const ofSource = (source: FieldSource): Cell[] =>
    reads
      .filter(({ read }) => read.source === source)
      .map(({ read, agrees }, index) => ({
        id: `${field}:${source}:${index}`,
        column: source,
        value: read.value,
        agrees,
        read,
      }));
  return {
    told: [],
    printed: ofSource("printed"),
    mrz: ofSource("mrz"),
    barcode: ofSource("barcode"),
    declared:
      declared === undefined
        ? []
        : [{ id: `${field}:declared:0`, column: "declared", value: declared, agrees: declaredAgrees, read: null }],
  };
}

/** All cells of a row from left to right. */
export const cellsInOrder = (row: EvidenceRow): Cell[] => COLUMNS.flatMap((column) => row.cells[column]);

/** The boxes of all cells that stand on an image. */
export function boxesOf(rows: readonly EvidenceRow[]): Box[] {
  return rows.flatMap((row) =>
    cellsInOrder(row).flatMap((cell): Box[] =>
      cell.read?.quad
        ? [
            {
              id: cell.id,
              side: cell.read.side,
              quad: cell.read.quad,
              field: row.field,
              column: cell.column,
              value: cell.value,
              level: row.level,
            },
          ]
        : [],
    ),
  );
}

/** The cell to stand on for a row: the read that is shown as its value, else the first there is. */
export function leadingCell(row: EvidenceRow): Cell | undefined {
  const cells = cellsInOrder(row);
  return cells.find((cell) => cell.read !== null && cell.value === row.value) ?? cells[0];
}

/** The first cell of the next (or previous) row that needs eyes after the row of `from`; null when there is none further. */
export function nextNeedingEyes(rows: readonly EvidenceRow[], from: string | null, step: 1 | -1): Cell | null {
  const at = from === null ? -1 : rows.findIndex((row) => cellsInOrder(row).some((cell) => cell.id === from));
  const start = at < 0 ? (step === 1 ? 0 : rows.length - 1) : at + step;
  for (let index = start; index >= 0 && index < rows.length; index += step) {
    const row = rows[index];
    if (row?.level === "needs-eyes") return leadingCell(row) ?? null;
  }
  return null;
}
