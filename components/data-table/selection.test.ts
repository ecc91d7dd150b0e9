import { describe, expect, it } from "vitest";
import { pressed } from "./selection";

const ORDER = ["a", "b", "c", "d", "e"];
const after = (selected: string[], id: string, anchor: string | null = null) =>
  [...pressed(new Set(selected), ORDER, id, anchor)].sort().join("");

describe("a press on a row", () => {
  it.each([
    ["selects it", [], "b", null, "b"],
    ["lets go of it", ["b", "c"], "b", null, "c"],
    ["with Shift selects what lies between, downwards", ["b"], "d", "b", "bcd"],
    ["with Shift selects what lies between, upwards", ["d"], "b", "d", "bcd"],
    ["with Shift keeps what was selected elsewhere", ["a", "d"], "e", "d", "ade"],
    ["with Shift on a selected row lets go of all between", ["a", "b", "c", "d"], "d", "b", "a"],
    ["with Shift and an anchor that left the page is a press like any other", ["x"], "c", "x", "cx"],
    ["with Shift on the anchor itself changes that row alone", ["c"], "c", "c", ""],
  ])("%s", (_name, selected, id, anchor, expected) => expect(after(selected, id, anchor)).toBe(expected));
});
