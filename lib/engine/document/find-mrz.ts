import { FORMATS, isStateCode, MRZ_CHARS, textOf } from "../mrz";
import type { Ocr, Page, Strip } from "../ocr";
import { type DecodedZone, decodeZone } from "./mrz-decode";
import { guessZones, type ZoneGuess } from "./mrz-guesses";
import { findSeeds, growRows, type MrzRow } from "./mrz-rows";
import { recentre } from "./recentre";

const SEEDS_FOLLOWED = 4;
const SEEDS_TRIED = 2;
const QUICK_VIEWS = 2;
const ALL_VIEWS = 5;
/** Window points below which rows are no zone: lines of real ones reached 60 to 121, print and texture 40 at most. */
const LEAST_GUESS = 45;
const HOPELESS_FIT = -0.6;
/** Points by which a guess must lead for its good reading to end the search. */
const CLEAR_LEAD = 5;
/** Check digits of a wrong place pass by chance once in 10⁴: more than that many nats they cannot weigh. */
const WORST_PENALTY = 10;
const CLEARLY_PREFERRED = 3;
const SURE_MEAN = -0.08;
const LEAST_FIT = -0.22;
const LEAST_CERTAINTY = -0.35;
/** A zone whose digits fail is a finding about the document only when it was read surely. */
const FAILING_CERTAINTY = -0.06;

/** Searches for a zone among strips of text; the best explained one, or null when no strip looks like a line of one. */
export async function findMrz(ocr: Ocr, page: Page, strips: readonly Strip[]): Promise<DecodedZone | null> {
  const seeds = await findSeeds(ocr, page, strips);
  let best: DecodedZone | null = null;
  let tried = 0;
  const covered: MrzRow[] = [];
  for (const seed of seeds.slice(0, SEEDS_FOLLOWED)) {
    if (tried >= SEEDS_TRIED) break;
    if (covered.some((row) => liesOn(seed, row))) continue;
    const grown = await growRows(ocr, page, seed, seeds);
    covered.push(...grown);
    if (grown.length === 0) continue;
    tried++;
    const zone = await decodeRows(ocr, page, grown);
    if (zone && (!best || quality(zone) > quality(best))) best = zone;
    if (best && isGood(best)) break;
  }
  return best;
}

/** Tries every understanding of the rows and keeps the best explained. */
async function decodeRows(ocr: Ocr, page: Page, rows: readonly MrzRow[]): Promise<DecodedZone | null> {
  let best: { zone: DecodedZone; guess: ZoneGuess } | null = null;
  const guesses = guessZones(rows).filter((guess) => guess.score >= LEAST_GUESS);
  for (const [index, guess] of guesses.entries()) {
    const zone = await decodeGuess(ocr, page, guess);
    if (!zone) continue;
    if (!best || quality(zone) + guess.score > quality(best.zone) + best.guess.score) best = { zone, guess };
    const next = guesses[index + 1];
    const clear = !next || next.score < guess.score - CLEAR_LEAD;
    if (clear && isClean(zone)) break;
  }
  return best?.zone ?? null;
}

/** Reads one guess with as many views as it needs. Null when what is printed is no zone of this format. */
async function decodeGuess(ocr: Ocr, page: Page, found: ZoneGuess): Promise<DecodedZone | null> {
  const guess = { ...found, lines: await recentre(ocr, page, found.lines) };
  const quick = await decodeZone(ocr, page, guess.format, guess.lines, QUICK_VIEWS);
  if (!quick || quick.fit < HOPELESS_FIT || (isClean(quick) && quick.penalty < 0.01 && hasListedStates(quick)))
    return quick;
  const typed = (await decodeZone(ocr, page, guess.format, guess.lines, ALL_VIEWS)) ?? quick;
  return typed.penalty < 0.01 && hasListedStates(typed) ? typed : asPrinted(ocr, page, guess, typed);
}

/**
 * Field types help to tell O from 0, but a zone that breaks the rules must be reported as it stands: forced into its
 * types, a filler in the place of a digit turns into any digit, and the check sums seem to repair it. Read without
 * types, and believed when it is sure and the frames clearly prefer it.
 */
async function asPrinted(ocr: Ocr, page: Page, guess: ZoneGuess, typed: DecodedZone): Promise<DecodedZone | null> {
  const plain = await decodeZone(ocr, page, guess.format, guess.lines, ALL_VIEWS, "as printed");
  if (!plain || plain.logLikelihood < typed.logLikelihood + CLEARLY_PREFERRED || !isSure(plain)) return typed;
  const code = plain.posteriors[0]?.[MRZ_CHARS.indexOf((plain.lines[0] ?? "").charAt(0))] ?? 0;
  return code < 0.5 ? null : plain;
}

function isSure(zone: DecodedZone): boolean {
  // Without the first character, which the format's code letter may contradict.
  const sure = zone.confidences.flat().slice(1);
  return sure.reduce((sum, value) => sum + Math.log(value + 1e-7), 0) / sure.length > SURE_MEAN;
}

function hasListedStates(zone: DecodedZone): boolean {
  return FORMATS[zone.format].states.every((span) => isStateCode(textOf(zone.lines, span)));
}

/** Nothing is left to gain: every digit right, every character sure, every frame explained. */
function isClean(zone: DecodedZone): boolean {
  return zone.valid && zone.meanLog > -0.05 && zone.fit > -0.08;
}

/** Nats by which readings of different formats and places compare: frames explained, certainty, check digits. */
export function quality(zone: DecodedZone): number {
  const characters = zone.lines.reduce((sum, line) => sum + line.length, 0);
  return zone.logLikelihood + zone.meanLog * characters - Math.min(zone.penalty, WORST_PENALTY);
}

/**
 * A zone to report. Texture and print can be squeezed into a format too, but then the frames do not fit. A zone whose
 * digits fail is still one when a date stands under its digit and the last place, always a digit, holds one.
 */
export function isZone(zone: DecodedZone): boolean {
  if (zone.fit < LEAST_FIT || zone.meanLog < LEAST_CERTAINTY) return false;
  if (zone.valid) return true;
  if (zone.meanLog < FAILING_CERTAINTY) return false;
  const dated = zone.checks.some(({ name, passed }) => passed && (name === "dateOfBirth" || name === "dateOfExpiry"));
  return dated && (zone.format !== "TD3" || /[0-9]$/.test(zone.lines[1] ?? ""));
}

/** Good enough to stop searching: looking closer would not change it. */
export function isGood(zone: DecodedZone): boolean {
  if (zone.fit < -0.2 || zone.meanLog < -0.45) return false;
  return zone.penalty < 4 || (zone.fit > -0.06 && zone.meanLog > -0.06);
}

function liesOn(seed: MrzRow, row: MrzRow): boolean {
  const dx = row.last[0] - row.first[0];
  const dy = row.last[1] - row.first[1];
  const length = Math.hypot(dx, dy) || 1;
  const mx = (seed.first[0] + seed.last[0]) / 2 - row.first[0];
  const my = (seed.first[1] + seed.last[1]) / 2 - row.first[1];
  const across = Math.abs(-mx * (dy / length) + my * (dx / length));
  return (
    across < row.pitch && (mx * dx + my * dy) / length > -row.pitch && (mx * dx + my * dy) / length < length + row.pitch
  );
}
