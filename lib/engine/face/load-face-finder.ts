import { type Face, isPortrait } from "../face-geometry";
import type { Pixels } from "../pixels";
import type { Point, Quad } from "../reading";
import { type Detectors, loadDetectors } from "./blazeface";
import { type Area, areaOf, look, wholeArea, windows } from "./search";
import { CANDIDATE_SCORE, PORTRAIT_CONFIDENCE } from "./thresholds";

/** The holder's portrait on one side of a document. */
export interface Portrait {
  /** The picture with hair, chin and shoulders' start: about 35:45, upright as the face is. Corners from its top left. */
  quad: Quad;
  /** The face itself, brow to chin. */
  faceQuad: Quad;
  /** 0–1: mean score of both detectors on a second, centred look. */
  confidence: number;
  /** How many faces passed the second look; ghost images and bearers' children count too. */
  faces: number;
}

/**
 * Finds the largest face on a document. `uprightTurn`: degrees clockwise that make the text upright.
 * Null means that no face passed both looks, not that the search failed.
 */
export type FaceFinder = (pixels: Pixels, documentQuad: Quad | null, uprightTurn: number) => Promise<Portrait | null>;

/** Loads both detectors. Throws EngineError MODEL_MISSING. */
export async function loadFaceFinder(): Promise<FaceFinder> {
  const detectors = await loadDetectors();
  return (pixels, documentQuad, uprightTurn) => findPortrait(detectors, pixels, documentQuad, uprightTurn);
}

async function findPortrait(detectors: Detectors, pixels: Pixels, quad: Quad | null, uprightTurn: number) {
  for (const search of searches(detectors, pixels, quad, uprightTurn)) {
    const sure: Array<{ face: Face; confidence: number }> = [];
    for (const face of await search()) {
      const second = await secondLook(detectors, pixels, face);
      if (second.confidence >= PORTRAIT_CONFIDENCE) sure.push(second);
    }
    const largest = sure.sort((a, b) => b.face.width - a.face.width)[0];
    if (largest) return portraitOf(pixels, levelled(largest.face, quad, uprightTurn), largest.confidence, sure.length);
  }
  return null;
}

/** Cheap and likely first; each later one runs only when the earlier found no portrait. */
function searches(
  { short, full }: Detectors,
  pixels: Pixels,
  quad: Quad | null,
  uprightTurn: number,
): Array<() => Promise<Face[]>> {
  const whole = wholeArea(pixels, uprightTurn);
  const card = quad ? areaOf(quad, uprightTurn) : null;
  const long = (area: Area) => Math.max(area.width, area.height);
  const list: Array<() => Promise<Face[]>> = [];
  // On every ICAO 9303 layout the portrait is 0.4–0.75 of the card's height, so its face fills a third of this window.
  if (card) list.push(() => look(short, pixels, windows(card, 0.8 * card.height, 0.35)));
  list.push(
    () => look(full, pixels, windows(card ?? whole, long(card ?? whole), 0)),
    () => look(short, pixels, windows(whole, long(whole) / 3, 0.4)),
    () => lookAtEveryTurn(short, pixels, card ?? whole),
  );
  return list;
}

/** For pages whose text gave no direction: the eight turns of which one has its eyes above its mouth. */
async function lookAtEveryTurn(short: Detectors["short"], pixels: Pixels, area: Area): Promise<Face[]> {
  const size = Math.max(area.width, area.height);
  const found: Face[] = [];
  for (let i = 0; i < 8; i++) {
    const window = { centre: area.centre, size, turn: area.turn + (i * Math.PI) / 4 };
    found.push(...(await look(short, pixels, [window])));
  }
  return found.sort((a, b) => b.score - a.score).slice(0, 3);
}

/**
 * Both detectors on a window that the face fills by a third, turned so that its eyes are level. A seal or an emblem that
 * fooled one of them at one scale rarely fools both here.
 */
async function secondLook({ short, full }: Detectors, pixels: Pixels, face: Face) {
  const [right = face.centre, left = face.centre] = face.points;
  const turn = Math.atan2(left[1] - right[1], left[0] - right[0]);
  const window = { centre: face.centre, size: 3 * face.width, turn };
  const nearest = async (detector: Detectors["short"]) => {
    const found = (await detector.detect(pixels, window, CANDIDATE_SCORE / 5)).filter(isPortrait);
    const near = found.filter((f) => distance(f.centre, face.centre) < face.width / 2);
    return near.sort((a, b) => b.score - a.score)[0];
  };
  const [a, b] = [await nearest(short), await nearest(full)];
  return { face: a ?? face, confidence: ((a?.score ?? 0) + (b?.score ?? 0)) / 2 };
}

/** On a known card the portrait stands as the card does; the eyes alone wobble by some 5 degrees. */
function levelled(face: Face, quad: Quad | null, uprightTurn: number): Face {
  if (!quad) return face;
  const { turn } = areaOf(quad, uprightTurn);
  return Math.cos(face.turn - turn) > LEVEL_COSINE ? { ...face, turn } : face;
}
const LEVEL_COSINE = Math.cos(Math.PI / 9);

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);

function portraitOf(pixels: Pixels, face: Face, confidence: number, faces: number): Portrait {
  const frame = (left: number, top: number, right: number, bottom: number): Quad => {
    const c = Math.cos(face.turn);
    const s = Math.sin(face.turn);
    // Pictures often reach to the card's edge, and the card's edge to the picture's: nothing lies beyond it.
    const clamp = (v: number, most: number) => Math.min(most, Math.max(0, v));
    const at = (x: number, y: number): Point => [
      clamp(face.centre[0] + (c * x - s * y) * face.width, pixels.width),
      clamp(face.centre[1] + (s * x + c * y) * face.width, pixels.height),
    ];
    return [at(left, top), at(right, top), at(right, bottom), at(left, bottom)];
  };
  // Brow to chin is about half of crown to chin, and ISO/IEC 19794-5 gives the head 70–80 % of the picture's height.
  return { quad: frame(-0.87, -1.18, 0.87, 1.03), faceQuad: frame(-0.5, -0.5, 0.5, 0.5), confidence, faces };
}
