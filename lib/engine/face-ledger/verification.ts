import { CALIBRATION, cosineOf, MATCH_SCORE, REVIEW_SCORE, scoreOf } from "../face-match";
import type { FaceTemplate } from "../face-reading";
import { createHistogram, type Rate, rateOf } from "./statistics";

/** One comparison whose truth is known; null where no face was found, which counts as a failure whatever was asked. */
export interface KnownPair {
  cosine: number | null;
  same: boolean;
}

export interface AtThreshold {
  score: number;
  accuracy: Rate;
  /** False non-match: the same person not recognised. */
  fnmr: Rate;
  /** False match: two people taken for one. */
  fmr: Rate;
}

export interface Verification {
  pairs: number;
  notFound: number;
  shipped: AtThreshold[];
  /** Accuracy at the threshold that is best on these very pairs: what publications state. */
  best: { cosine: number; percent: number };
}

/** Both shipped limits: from `REVIEW_SCORE` a pair counts as matching, from `MATCH_SCORE` nobody needs to look. */
export function verificationOf(pairs: readonly KnownPair[]): Verification {
  return {
    pairs: pairs.length,
    notFound: pairs.filter(({ cosine }) => cosine === null).length,
    shipped: [REVIEW_SCORE, MATCH_SCORE].map((score) => atScore(pairs, score)),
    best: bestOf(pairs),
  };
}

export function atScore(pairs: readonly KnownPair[], score: number): AtThreshold {
  const matches = ({ cosine }: KnownPair) => cosine !== null && scoreOf(cosine) >= score;
  const same = pairs.filter((pair) => pair.same);
  const different = pairs.filter((pair) => !pair.same);
  const right = (pair: KnownPair) => pair.cosine !== null && matches(pair) === pair.same;
  return {
    score,
    accuracy: rateOf(pairs.filter(right).length, pairs.length),
    fnmr: rateOf(same.filter((pair) => !matches(pair)).length, same.length),
    fmr: rateOf(different.filter(matches).length, different.length),
  };
}

function bestOf(pairs: readonly KnownPair[]): Verification["best"] {
  let best = { cosine: 0, percent: 0 };
  for (let step = 0; step <= 600; step++) {
    const cosine = step / 1_000;
    const right = pairs.filter((pair) => pair.cosine !== null && pair.cosine >= cosine === pair.same).length;
    const percent = Math.round((1e5 * right) / pairs.length) / 1e3;
    if (percent > best.percent) best = { cosine, percent };
  }
  return best;
}

/** Who is on a picture, and what was found; null where no face was. */
export interface KnownFace {
  person: string;
  template: FaceTemplate | null;
}

export interface Stranger {
  /** Nominal false match rate, percent. */
  fmrPercent: number;
  /** Cosine at which this set has that rate, and the one in the shipped table. */
  cosine: number;
  shippedCosine: number;
  /** True matches at this set's cosine; a face that was not found is none. */
  tar: Rate;
  /** The rate that the shipped cosine really has here. */
  fmrAtShipped: Rate;
}

/** Every picture against every other of the same person; the first picture of each person against all other people's. */
export function allPairs(faces: readonly KnownFace[]): { genuine: number; impostor: number; rows: Stranger[] } {
  const people = new Map<string, Array<FaceTemplate | null>>();
  for (const { person, template } of faces) people.set(person, [...(people.get(person) ?? []), template]);
  const own = [...people.values()].flatMap((list) =>
    list.flatMap((a, i) => list.slice(0, i).map((b) => (a && b ? cosineOf(a, b) : -1))),
  );
  const firsts = [...people.values()].flatMap((list) => list.find((template) => template !== null) ?? []);
  const strangers = createHistogram();
  for (const [i, a] of firsts.entries()) for (const b of firsts.slice(0, i)) strangers.add(cosineOf(a, b));
  const rows = CALIBRATION.filter(({ falseMatchRate }) => falseMatchRate <= 0.01 && falseMatchRate >= 1e-4).map(
    ({ cosine: shippedCosine, falseMatchRate }) => {
      const cosine = strangers.cosineAtShare(falseMatchRate);
      return {
        fmrPercent: falseMatchRate * 100,
        cosine: Math.round(cosine * 1_000) / 1_000,
        shippedCosine,
        tar: rateOf(own.filter((c) => c >= cosine).length, own.length),
        fmrAtShipped: rateOf(strangers.atLeast(shippedCosine), strangers.total()),
      };
    },
  );
  return { genuine: own.length, impostor: strangers.total(), rows };
}
