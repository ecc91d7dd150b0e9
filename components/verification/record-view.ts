import type { VerificationRecord } from "@/lib/contract";

/** What lists show of a record, taken out of the open `extractedData`. */
export interface RecordView {
  personName: string | null;
  documentType: string | null;
  issuingState: string | null;
  documentNumber: string | null;
  /** Findings beside the headline. */
  otherFindings: number;
}

const filled = (value: string | null | undefined): string | null => (value?.trim() ? value.trim() : null);

export function viewOf(record: VerificationRecord): RecordView {
  const data = record.extractedData;
  const parts = [filled(data.firstName), filled(data.lastName)].filter((part) => part !== null);
  return {
    personName: filled(data.fullName) ?? (parts.length > 0 ? parts.join(" ") : null),
    documentType: filled(data.documentType),
    issuingState: filled(data.issuingState),
    documentNumber: filled(data.documentNumber),
    otherFindings: Math.max(0, record.warnings.length - (record.headline ? 1 : 0)),
  };
}
