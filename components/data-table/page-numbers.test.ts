import { describe, expect, it } from "vitest";
import { pageNumbers } from "./page-numbers";

const show = (current: number, count: number) =>
  pageNumbers(current, count)
    .map((entry) => (entry.kind === "gap" ? "…" : entry.page === current ? `[${entry.page}]` : `${entry.page}`))
    .join(" ");

describe("page links", () => {
  it.each([
    [1, 1, "[1]"],
    [1, 3, "[1] 2 3"],
    [2, 4, "1 [2] 3 4"],
    [1, 9, "[1] 2 … 9"],
    [4, 9, "1 2 3 [4] 5 … 9"],
    [5, 9, "1 … 4 [5] 6 … 9"],
    [6, 9, "1 … 5 [6] 7 8 9"],
    [9, 9, "1 … 8 [9]"],
  ])("page %i of %i shows %s", (current, count, expected) => expect(show(current, count)).toBe(expected));
});
