import type { ListKind } from "../_list/list-state";

export const FACE_MATCHES: ListKind = {
  path: "/face-matches",
  cacheKey: "face-matches",
  statuses: ["approved", "declined", "in_review", "failed"],
  paging: "offset",
  search: "no-search",
  onlyParameter: "withoutEntity",
};
