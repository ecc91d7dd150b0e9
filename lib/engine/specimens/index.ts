/**
 * Draws the project's own specimens, flat and photographed, with their labels. Never loaded by the product: tests, the
 * demo and the empty state use the committed pictures.
 */

export { drawPortrait } from "./draw-portrait";
export { LOOKS } from "./looks";
export { type Picture, turnHead } from "./turn-head";
export { type Pair, type Written, writeSpecimens } from "./write-specimens";
export { checkDigit, writeZone, type ZoneContent } from "./write-zone";
