import type { Actor } from "@/lib/auth";
import type { QueuePlace, VerificationId, VerificationStatus } from "@/lib/contract";

/** A run as people's remarks see it, whichever server's it is. */
export interface ReviewableRun {
  id: VerificationId;
  caseId: VerificationId;
  /** Null for a status that is not known here: nobody can agree or disagree with it. */
  status: VerificationStatus | null;
  isLatest: boolean;
  hasPictures: boolean;
  queue: QueuePlace | null;
}

/** Where runs come from. What people say of them is kept here in either case. */
export interface Runs {
  /** Null for our own, else the other server's address, as the tables of remarks keep it. */
  server: string | null;
  /** Called before anything is locked: what must be asked of another server is asked here. */
  refresh(actor: Actor, id: VerificationId): Promise<void>;
  /** From this house's database alone. Null when there is none. */
  find(actor: Actor, id: VerificationId): Promise<ReviewableRun | null>;
}
