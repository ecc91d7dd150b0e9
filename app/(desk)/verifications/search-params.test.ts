import { describe, expect, it } from "vitest";
import { activeFilters, loadListState, serialiseListState, toApiQuery } from "./search-params";

const query = (search: string) => Object.fromEntries(new URLSearchParams(toApiQuery(loadListState(search))));
const PERSON = "018f4e2a-7b7c-7d4e-8a7b-1c2d3e4f5a6b";

describe("the list's URL", () => {
  it("an empty one asks for the newest run of each case, fifty a page", () =>
    expect(query("")).toEqual({ limit: "50", offset: "0", runs: "latest" }));
  it("page and size become limit and offset", () =>
    expect(query("?page=3&size=25")).toMatchObject({ limit: "25", offset: "50" }));
  it("sizes that are not offered and impossible pages are mended", () =>
    expect(query("?page=-2&size=7")).toMatchObject({ limit: "50", offset: "0" }));
  it("an entity filter wins over the tab without entity", () => {
    expect(query(`?tab=without&entity=${PERSON}`)).toMatchObject({ entityId: PERSON });
    expect(query(`?tab=without&entity=${PERSON}`)).not.toHaveProperty("withoutEntity");
  });
  it("the tab of reviews asks for a part of the queue, which goes with every filter but the warning", () => {
    expect(query("?tab=review&status=declined")).toMatchObject({ queue: "needs-review", status: "declined" });
    expect(query("?tab=review&lane=mine&warning=DOCUMENT_EXPIRED")).toMatchObject({ queue: "mine" });
    expect(query("?tab=review&warning=DOCUMENT_EXPIRED")).not.toHaveProperty("warning");
    expect(query("?lane=mine")).not.toHaveProperty("queue");
  });
  it("what cannot be an id or a day is left out instead of refused", () => {
    expect(query("?entity=me&from=yesterday")).not.toHaveProperty("entityId");
    expect(query("?from=yesterday")).not.toHaveProperty("from");
  });
  it("defaults leave no trace in the address", () =>
    expect(serialiseListState(loadListState("?tab=all&page=1&size=50"))).toBe(""));
  it("counts what narrows the list", () =>
    expect(activeFilters(loadListState("?status=declined&q=ana&page=2"))).toBe(2));
});
