import type { VerificationRow } from "@/components/verification/record-view";

export interface BatchProps {
  rows: readonly VerificationRow[];
  onClose: () => void;
  /** Called with the records that were not done, which stay selected. */
  onLeft: (ids: readonly string[]) => void;
}
