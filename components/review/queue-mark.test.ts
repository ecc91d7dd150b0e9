import { describe, expect, it } from "vitest";
import { loadWords } from "@/lib/i18n";
import { spanText } from "./queue-mark";

const words = (await loadWords("en", "reviews")).queue;
const MINUTE = 60_000;

describe("a span", () => {
  it.each([
    [0, "0 min"],
    [59 * MINUTE, "59 min"],
    [60 * MINUTE, "1 h"],
    [47 * 60 * MINUTE, "47 h"],
    [48 * 60 * MINUTE, "2 days"],
  ])("of %d ms is told in its largest whole unit", (ms, told) => expect(spanText(ms, words)).toBe(told));
});
