import type { VerificationRecord } from "@/lib/contract";
import { csvLine } from "./csv";

type Cell = string | number | null;

/** Columns by the names of the wire; the document number is masked, as the list shows it. */
const COLUMNS: ReadonlyArray<readonly [name: string, of: (record: VerificationRecord) => Cell]> = [
  ["id", ({ id }) => id],
  ["caseId", ({ caseId }) => caseId],
  ["runNumber", ({ runNumber }) => runNumber],
  ["runCount", ({ runCount }) => runCount],
  ["createdAt", ({ createdAt }) => createdAt],
  ["status", ({ status }) => status],
  ["reviewKind", ({ manualDecision }) => manualDecision?.kind ?? null],
  ["reviewState", ({ manualDecision }) => manualDecision?.state ?? null],
  ["reviewedBy", ({ manualDecision }) => manualDecision?.byName ?? null],
  ["reviewedAt", ({ manualDecision }) => manualDecision?.at ?? null],
  ["name", ({ extractedData }) => nameOf(extractedData)],
  ["documentType", ({ extractedData }) => extractedData.documentType ?? null],
  ["issuingState", ({ extractedData }) => extractedData.issuingState ?? null],
  ["documentNumberMasked", ({ extractedData }) => masked(extractedData.documentNumber ?? null)],
  ["entityId", ({ entityId }) => entityId],
  ["entityName", ({ entityName }) => entityName],
  ["headline", ({ headline }) => headline],
  ["warnings", ({ warnings }) => warnings.join(" ")],
  ["errorMessage", ({ errorMessage }) => errorMessage],
  ["requestId", ({ requestId }) => requestId],
  ["vendorData", ({ vendorData }) => vendorData],
  ["engineVersion", ({ engineVersion }) => engineVersion],
  ["durationMs", ({ durationMs }) => durationMs],
];

export const CSV_HEADER = csvLine(COLUMNS.map(([name]) => name));

export const verificationCsvLine = (record: VerificationRecord): string => csvLine(COLUMNS.map(([, of]) => of(record)));

function nameOf({ fullName, firstName, lastName }: VerificationRecord["extractedData"]): string | null {
  const parts = [firstName, lastName].map((part) => part?.trim()).filter(Boolean);
  return fullName?.trim() || (parts.length > 0 ? parts.join(" ") : null);
}

/** As `lib/format`, which no server room may know. */
function masked(number: string | null): string | null {
  const bare = number?.replace(/\s/g, "") ?? "";
  if (bare === "") return null;
  return bare.length <= 4 ? "•".repeat(bare.length) : `••••${bare.slice(-4)}`;
}
