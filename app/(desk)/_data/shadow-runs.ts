import type { ShadowRunList } from "@/lib/contract";
import { getJson } from "./api";

/** Begins with the word that live events make old. */
export const shadowRunsKey = (id: string) => ["verifications", "shadow-runs", id] as const;

export const fetchShadowRuns = (id: string, signal: AbortSignal): Promise<ShadowRunList> =>
  getJson<ShadowRunList>(`/api/kyc/id-verification/verifications/${id}/shadow-runs`, signal);
