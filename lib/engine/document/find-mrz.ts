import type { Ocr, Page, Strip } from "../ocr";
import { type DecodedZone, decodeZone } from "./mrz-decode";
import { guessZones } from "./mrz-guesses";
import { findSeeds, growRows, type MrzRow } from "./mrz-rows";

const SEEDS_TRIED = 3;
/** Window points count little against the lattice, but they see what a shorter format leaves unexplained. */
const GUESS_WORTH = 0.04;
/** Points by which a guess must lead for its good reading to end the search. */
const CLEAR_LEAD = 5;

/** Searches for a zone among strips of text; the best explained one, or null when no strip looks like a line of one. */
export async function findMrz(ocr: Ocr, page: Page, strips: readonly Strip[]): Promise<DecodedZone | null> {
  const seeds = await findSeeds(ocr, page, strips);
  let best: DecodedZone | null = null;
  let tried = 0;
  const covered: MrzRow[] = [];
  for (const seed of seeds) {
    if (tried >= SEEDS_TRIED) break;
    if (covered.some((row) => liesOn(seed, row))) continue;
    tried++;
    const grown = await growRows(ocr, page, seed, seeds);
    covered.push(...grown);
    const zone = await decodeRows(ocr, page, grown);
    if (zone && (!best || quality(zone) > quality(best))) best = zone;
    if (best && isGood(best)) break;
  }
  return best;
}

/** Tries every understanding of the rows and keeps the best explained. */
async function decodeRows(ocr: Ocr, page: Page, rows: readonly MrzRow[]): Promise<DecodedZone | null> {
  let best: DecodedZone | null = null;
  let bestScore = 0;
  const guesses = guessZones(rows);
  for (const [index, guess] of guesses.entries()) {
    let zone = await decodeZone(ocr, page, guess.format, guess.lines, 2);
    if (!zone) continue;
    if ((!zone.valid || zone.penalty > 0.01 || zone.meanLog < -0.05) && zone.fit > -0.6)
      zone = (await decodeZone(ocr, page, guess.format, guess.lines, 5)) ?? zone;
    if (!best || quality(zone) + guess.score * GUESS_WORTH > quality(best) + bestScore * GUESS_WORTH) {
      best = zone;
      bestScore = guess.score;
    }
    const next = guesses[index + 1];
    const clear = !next || next.score < guess.score - CLEAR_LEAD;
    if (clear && zone.valid && zone.meanLog > -0.1 && zone.fit > -0.08) break;
  }
  return best;
}

/** One figure to compare readings of different formats and places: fit of the frames, certainty, check digits. */
export function quality(zone: DecodedZone): number {
  return zone.fit * 8 + zone.meanLog * 5 - Math.min(zone.penalty, 30) * 0.12;
}

/**
 * A zone to report. Texture and print can be squeezed into a format too, but then the frames do not fit, or neither the
 * state codes nor a check digit come out right.
 */
export function isZone(zone: DecodedZone): boolean {
  if (zone.fit < LEAST_FIT || zone.meanLog < LEAST_CERTAINTY) return false;
  const passed = zone.checks.filter((check) => check.passed).length;
  return zone.valid || passed * 2 >= zone.checks.length;
}
const LEAST_FIT = -0.35;
const LEAST_CERTAINTY = -0.6;

/** Good enough to stop searching. */
export function isGood(zone: DecodedZone): boolean {
  return zone.penalty < 4 && zone.meanLog > -0.45 && zone.fit > -0.2;
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
