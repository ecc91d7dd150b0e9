import type { ErrorCode } from "@/lib/contract";

/** What comes of starting a session. `activeId`: the one that is open already and stands in the way. */
export type StartResult =
  | { ok: true; id: string; url: string | null }
  | { ok: false; code: ErrorCode; message: string; activeId: string | null };
