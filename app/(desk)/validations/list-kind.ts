import type { ListKind } from "../_list/list-state";

export const VALIDATIONS: ListKind = {
  path: "/validations",
  cacheKey: "validations",
  statuses: ["pending", "in_progress", "in_review", "approved", "rejected", "expired", "abandoned", "cancelled"],
  paging: "page",
  search: "has-search",
  onlyParameter: "isCurrent",
};
