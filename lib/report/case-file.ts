import type {
  AuditRecord,
  EntityRecord,
  Explanation,
  NoteRecord,
  ReviewRecord,
  Side,
  VerificationDetail,
  VerificationRecord,
} from "@/lib/contract";
import type { Language, Words } from "@/lib/i18n";

/** A JPEG and its size in pixels. */
interface Picture {
  jpeg: Uint8Array;
  width: number;
  height: number;
}

/** A crop that belongs to a finding: and which place of its evidence it shows. */
export interface Crop extends Picture {
  /** Places in the record's warnings and in that warning's evidence. */
  warning: number;
  place: number;
}

/** Everything that a report of one case says, gathered beforehand. Pictures are JPEGs of our own making. */
export interface CaseFile {
  detail: VerificationDetail;
  explanation: Explanation;
  entity: EntityRecord | null;
  pictures: Partial<Record<Side | "portrait", Picture>>;
  crops: readonly Crop[];
  /** Every run of the case, newest first. */
  runs: readonly VerificationRecord[];
  reviews: readonly ReviewRecord[];
  notes: readonly NoteRecord[];
  /** Newest first; null where the reader may not see the audit. */
  audit: readonly AuditRecord[] | null;
}

/** The words a report is written in, and who asked for it. */
export interface ReportSetting {
  language: Language;
  words: Pick<Words, "desk" | "document" | "evidence" | "explain" | "findings" | "decisions" | "report">;
  /** Who may hold the paper to account: an e-mail address, or the name of a key. */
  by: string;
  at: Date;
  requestId: string;
}
