import type { ListKind } from "../../_list/list-state";

export const FACE_SESSIONS: ListKind = {
  path: "/biometric/sessions",
  cacheKey: "biometric-sessions",
  statuses: ["pending", "in_progress", "approved", "rejected", "expired", "abandoned", "cancelled"],
  paging: "offset",
  search: "no-search",
  onlyParameter: null,
};
