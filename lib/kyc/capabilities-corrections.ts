import type { Actor } from "@/lib/auth";
import type { CorrectionCreate, CorrectionList, VerificationId } from "@/lib/contract";

/** What people put beside the values of a run. */
export interface CorrectionBackend {
  /** Throws FIELD_LOCKED for a proven value, ALREADY_CORRECTED when somebody was faster. */
  correctData(actor: Actor, request: { id: VerificationId; correction: CorrectionCreate }): Promise<CorrectionList>;
  listCorrections(actor: Actor, id: VerificationId): Promise<CorrectionList>;
}
