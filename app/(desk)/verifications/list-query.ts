import { rowOf, type VerificationRow } from "@/components/verification/record-view";
import type { VerificationList } from "@/lib/contract";

interface ListPage {
  rows: VerificationRow[];
  total: number;
}

/** An API page cut down to what the table shows: kept in the cache and sent with the first HTML. */
export const listPageOf = (list: VerificationList): ListPage => ({
  rows: list.verifications.map(rowOf),
  total: list.pagination.total,
});
