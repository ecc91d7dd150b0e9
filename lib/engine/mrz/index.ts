/**
 * Text of the machine readable zone (ICAO 9303 parts 3–7): formats, check digits, exact decoding, dates, names.
 * Prohibition: it sees no image, only probabilities and characters.
 */
export { CHAR_COUNT, FILLER, MRZ_CHARS } from "./alphabet";
export { checkDigit } from "./check-digit";
export { birthDate, expiryDate, type IsoDate } from "./dates";
export { type DecidedZone, decideZone } from "./decide";
export { type CharKind, FORMATS, type FormatSpec, type Span, textOf } from "./formats";
export { type Frames, fixedLengthPosterior, type LinePosterior } from "./lattice";
export { namesMayBeCut, parseZone } from "./parse";
export { isStateCode, stateCode } from "./states";
export { REPAIR_FREE, REPAIR_LIMIT } from "./thresholds";
export { sameName, zoneSpellings } from "./transliterate";
export { longNumber, validate } from "./validate";
export { type LineWindow, rankWindows, zoneLikeness } from "./windows";
