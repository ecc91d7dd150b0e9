import type { QueryClient } from "@tanstack/react-query";
import type { EntityRecord, ExplainedWarning, ReviewList, VerificationDetail } from "@/lib/contract";
import { fetchEntity, fetchExplanation, fetchVerification } from "../../_data/api";
import { fetchReviews, reviewsKey } from "../../_data/reviews";

/** Everything the review page shows of a run. */
export interface CaseRecord {
  detail: VerificationDetail;
  entity: EntityRecord | null;
  reviews: ReviewList;
  explained: readonly ExplainedWarning[];
}

/** A run is never rewritten; what may be, its person and what people said, is asked for again after this long. */
const FRESH_MS = 5 * 60_000;

/**
 * The query of a run as the page shows it. Its key is none that live events make old: they concern the reviews, which keep
 * a key of their own.
 */
export const caseQuery = (client: QueryClient, id: string, mayReadEntities: boolean) => ({
  queryKey: ["case", id] as const,
  staleTime: FRESH_MS,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<CaseRecord> => {
    const [detail, explanation, reviews] = await Promise.all([
      fetchVerification(id, signal),
      fetchExplanation(id, signal),
      client.fetchQuery({ queryKey: reviewsKey(id), queryFn: () => fetchReviews(id, signal) }),
    ]);
    const whose = mayReadEntities ? detail.entityId : null;
    const entity = whose === null ? null : await fetchEntity(whose, signal);
    return { detail, entity, reviews, explained: explanation.warnings };
  },
});
