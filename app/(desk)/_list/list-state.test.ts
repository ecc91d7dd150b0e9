import { describe, expect, it } from "vitest";
import { type ListKind, type ListState, toApiQuery } from "./list-state";

const MATCHES: ListKind = {
  path: "/face-matches",
  cacheKey: "face-matches",
  statuses: ["approved", "declined"],
  paging: "offset",
  search: "no-search",
  onlyParameter: "withoutEntity",
};
const VALIDATIONS: ListKind = { ...MATCHES, paging: "page", search: "has-search", onlyParameter: "isCurrent" };
const ENTITY = "018f4e2a-7b7c-7d4e-8a7b-1c2d3e4f5a6b";
const START: ListState = { q: "", status: "", entity: "", from: "", to: "", only: "", size: 50, page: 1 };

describe("the address of a list as a query of the API", () => {
  it.each([
    ["a bare list asks for its first page", START, MATCHES, "limit=50&offset=0"],
    ["page three of 25 starts at 50", { ...START, page: 3, size: 25 }, MATCHES, "limit=25&offset=50"],
    ["lists that count pages get the page", { ...START, page: 3 }, VALIDATIONS, "limit=50&page=3"],
    ["an unknown status is left out", { ...START, status: "on_hold" }, MATCHES, "limit=50&offset=0"],
    ["a size that is not offered is the usual one", { ...START, size: 7 }, MATCHES, "limit=50&offset=0"],
    ["page zero is the first", { ...START, page: 0 }, VALIDATIONS, "limit=50&page=1"],
    ["the switch narrows", { ...START, only: "on" }, MATCHES, "limit=50&offset=0&withoutEntity=true"],
    [
      "an entity outweighs the switch",
      { ...START, only: "on", entity: ENTITY },
      MATCHES,
      `limit=50&offset=0&entityId=${ENTITY}`,
    ],
    [
      "an entity and the newest go together",
      { ...START, only: "on", entity: ENTITY },
      VALIDATIONS,
      `limit=50&page=1&entityId=${ENTITY}&isCurrent=true`,
    ],
    ["words are searched where there is a search", { ...START, q: " ana " }, VALIDATIONS, "limit=50&page=1&search=ana"],
    ["and ignored where there is none", { ...START, q: "ana" }, MATCHES, "limit=50&offset=0"],
    [
      "a day that is none is left out",
      { ...START, from: "yesterday", to: "2026-01-31" },
      MATCHES,
      "limit=50&offset=0&to=2026-01-31",
    ],
  ])("%s", (_name, state, kind, expected) => expect(toApiQuery(state, kind)).toBe(expected));
});
