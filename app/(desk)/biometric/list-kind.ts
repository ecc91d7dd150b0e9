import type { ListKind } from "../_list/list-state";

export const BIOMETRIC_CHECKS: ListKind = {
  path: "/biometric",
  cacheKey: "biometric-checks",
  statuses: ["matched", "not_matched", "failed"],
  paging: "offset",
  search: "no-search",
  onlyParameter: null,
};
