import type { FieldCorrection, QueuePlace, ReviewRecord, VerificationRecord } from "@/lib/contract";
import { maskNumber } from "@/lib/format";

/** What a list row shows of a record. The number is masked here, so that whole ones never travel in the page of a list. */
export interface VerificationRow {
  id: string;
  caseId: string;
  createdAt: string;
  status: VerificationRecord["status"];
  personName: string | null;
  /** Somebody put a part of the name right. */
  nameCorrected: boolean;
  documentType: string | null;
  issuingState: string | null;
  maskedNumber: string | null;
  entityId: string | null;
  entityName: string | null;
  /** Code of the most important finding. */
  headline: string | null;
  /** Findings beside the headline. */
  otherFindings: number;
  errorMessage: string | null;
  runNumber: number;
  runCount: number;
  /** What a person said of this run, beside the status. */
  review: Pick<ReviewRecord, "kind" | "state" | "byName"> | null;
  queue: QueuePlace | null;
  /** Which sides have a stored picture. */
  pictures: { front: boolean; back: boolean };
}

const filled = (value: string | null | undefined): string | null => (value?.trim() ? value.trim() : null);

const NAME_FIELDS: readonly string[] = ["fullName", "givenNames", "surname"];

interface Named {
  extractedData: VerificationRecord["extractedData"];
  /** The newest of each field comes first. */
  corrections: readonly FieldCorrection[];
}

/** Whose document it is: as a person put it right, else as it was read. */
export function nameOf({ extractedData: data, corrections }: Named): string | null {
  const right = (name: string) => corrections.find(({ field }) => field === name)?.value ?? null;
  const [given, family] = [right("givenNames"), right("surname")];
  const parts = [given ?? filled(data.firstName), family ?? filled(data.lastName)].filter((part) => part !== null);
  const whole = given === null && family === null ? filled(data.fullName) : null;
  return right("fullName") ?? whole ?? (parts.length > 0 ? parts.join(" ") : null);
}

/** Takes out of a record, and its open `extractedData`, what a row shows. */
export function rowOf(record: VerificationRecord): VerificationRow {
  const data = record.extractedData;
  const number = filled(data.documentNumber);
  const reviewed = record.manualDecision;
  return {
    id: record.id,
    caseId: record.caseId,
    createdAt: record.createdAt,
    status: record.status,
    personName: nameOf(record),
    nameCorrected: record.corrections.some(({ field }) => NAME_FIELDS.includes(field)),
    documentType: filled(data.documentType),
    issuingState: filled(data.issuingState),
    maskedNumber: number ? maskNumber(number) : null,
    entityId: record.entityId,
    entityName: record.entityName,
    headline: record.headline,
    otherFindings: Math.max(0, record.warnings.length - (record.headline ? 1 : 0)),
    errorMessage: record.errorMessage,
    runNumber: record.runNumber,
    runCount: record.runCount,
    review: reviewed ? { kind: reviewed.kind, state: reviewed.state, byName: reviewed.byName } : null,
    queue: record.queue,
    pictures: { front: record.documentFrontStoragePath !== null, back: record.documentBackStoragePath !== null },
  };
}
