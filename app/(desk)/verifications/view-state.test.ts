import { describe, expect, it } from "vitest";
import { viewFilters } from "@/lib/contract";
import { listParsers, loadListState, serialiseListState } from "./search-params";
import { filtersOf, hrefOf, isApplied, stateOf } from "./view-state";

const state = (search: string) => loadListState(search);
const PERSON = "018f4e2a-7b7c-7d4e-8a7b-1c2d3e4f5a6b";

describe("a view of the list", () => {
  it.each([
    ["", {}],
    ["?page=3&size=50&tab=all", {}],
    ["?status=declined&country=POL&from=2026-01-01&page=2", { status: "declined", country: "POL", from: "2026-01-01" }],
    [`?entity=${PERSON}&runs=all&size=100`, { entity: PERSON, runs: "all", size: 100 }],
    ["?tab=review&lane=mine&warning=DOCUMENT_EXPIRED", { tab: "review", lane: "mine" }],
    ["?lane=mine&warning=DOCUMENT_EXPIRED", { warning: "DOCUMENT_EXPIRED" }],
  ])("keeps of %s what narrows it", (search, filters) => expect(filtersOf(state(search))).toEqual(filters));

  it("never keeps search text, which may name a person", () => {
    expect(filtersOf(state("?q=Ana+Perez&status=failed"))).toEqual({ status: "failed" });
    expect(viewFilters.safeParse({ q: "Ana" }).success).toBe(false);
  });

  it("takes every filter of the list's address but search text and page, and each that is kept is accepted", () => {
    const names = Object.keys(listParsers).filter((name) => name !== "q" && name !== "page");
    expect(Object.keys(viewFilters.shape).sort()).toEqual(names.sort());
    const full = state(
      `?tab=without&status=failed&type=passport&country=ESP&entity=${PERSON}&from=2026-01-01&to=2026-02-01&runs=all&size=25&warning=X`,
    );
    expect(viewFilters.safeParse(filtersOf(full)).success).toBe(true);
  });

  it("brings the list back as it was, and clears what it does not name", () => {
    const before = state("?status=declined&country=POL&size=25");
    const view = viewFilters.parse(filtersOf(before));
    expect(hrefOf(view)).toBe(`/verifications${serialiseListState(before)}`);
    const other = state("?q=ana&type=passport&page=4&tab=with");
    expect({ ...other, ...stateOf(view) }).toEqual(before);
  });

  it("is marked on each of its pages, and no more once the list is narrower", () => {
    const view = viewFilters.parse({ status: "declined" });
    expect(isApplied(view, state("?status=declined&page=2"))).toBe(true);
    expect(isApplied(view, state("?status=declined&lane=mine"))).toBe(true);
    expect(isApplied(view, state("?status=declined&q=ana"))).toBe(false);
    expect(isApplied(view, state("?status=declined&country=POL"))).toBe(false);
    expect(isApplied(view, state(""))).toBe(false);
  });
});
