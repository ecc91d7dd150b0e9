import { expect, it } from "vitest";
import { differOnlyInLookAlikes } from "./look-alikes";

it.each([
  ["LINDOVIST-MOLLER", "LINDQVIST MOELLER"],
  ["NÚÑEZ", "NUNEZ"],
  ["A8C123", "AB0123".replace("0", "C")],
  ["STRAUSS", "STRAUß"],
])("%s may be a misread of %s", (a, b) => {
  expect(differOnlyInLookAlikes(a, b)).toBe(true);
});

it.each([
  ["GARCIA", "GARZIA"],
  ["1990-04-02", "1990-04-20"],
  ["40118273", "40118274"],
  ["LINDQVIST", "LINDQUIST A"],
])("%s is not a misread of %s", (a, b) => {
  expect(differOnlyInLookAlikes(a, b)).toBe(false);
});
