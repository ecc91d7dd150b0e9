import type { HostedChallengeAnswer, SessionChallenge, Turn } from "@/lib/contract";
import { compareTemplates, cosineOf, judgeTurn, type TurnFailure } from "@/lib/engine/face-match";
import type { FaceReading, FaceTemplate, FoundFace } from "@/lib/engine/face-reading";
import { FRONTAL } from "./thresholds";

type Reason = NonNullable<HostedChallengeAnswer["reason"]>;

/** What of a failed turn a person can act on. */
const WORDS: Record<TurnFailure, Reason> = {
  "too-few-frames": "not-turned",
  "out-of-order": "wrong-order",
  "too-slow": "stale",
  "not-facing-camera": "not-turned",
  "another-person": "another-person",
  "wrong-way": "wrong-order",
  "too-fast": "too-fast",
  "turn-missing": "not-turned",
};

export interface ChallengeJudgement {
  passed: boolean;
  reason: Reason | null;
  told: SessionChallenge;
  /** Indexes of frames that look at the camera, sharpest first. */
  frontal: number[];
}

/**
 * Whether the frames show the person of the selfie turning their head as asked, live. In this order: a face on every frame,
 * the selfie's person, the turns, and what the frames that look at the camera show of being live. Pure.
 */
export function judgeChallenge(
  readings: readonly FaceReading[],
  timings: readonly number[],
  asked: { turns: readonly Turn[]; selfie: FaceTemplate },
): ChallengeJudgement {
  const faces = readings.map(({ face }) => face);
  const first = faces[0] ?? null;
  const frames = faces.map((face, index) => ({
    index,
    atMs: timings[index] ?? 0,
    yawDeg: face?.pose.yawDeg ?? null,
    asymmetry: face?.pose.asymmetry ?? null,
    cosineToFirst: face === null || first === null ? null : cosineOf(first.template, face.template),
  }));
  const reason = reasonOf(faces, frames, asked);
  const told = { passed: reason === null, reason, turns: [...asked.turns], frames };
  return { passed: reason === null, reason, told, frontal: frontalOf(faces) };
}

function reasonOf(
  faces: ReadonlyArray<FoundFace | null>,
  frames: SessionChallenge["frames"],
  { turns, selfie }: { turns: readonly Turn[]; selfie: FaceTemplate },
): Reason | null {
  const first = faces[0] ?? null;
  if (first === null || faces.includes(null)) return "no-face";
  if (compareTemplates(selfie, first.template).band === "no-match") return "another-person";
  const seen = frames.map(({ yawDeg, asymmetry, atMs, cosineToFirst }) => ({
    yawDeg: yawDeg ?? 0,
    asymmetry: asymmetry ?? 0,
    atMs,
    cosineToFirst: cosineToFirst ?? 0,
  }));
  const turned = judgeTurn(seen, { turns });
  if (turned.reason !== null) return WORDS[turned.reason];
  return looksFlat(faces) ? "not-live" : null;
}

const isFrontal = ({ pose }: FoundFace): boolean =>
  Math.abs(pose.yawDeg) <= FRONTAL.yawDeg && Math.abs(pose.asymmetry) <= FRONTAL.asymmetry;

function frontalOf(faces: ReadonlyArray<FoundFace | null>): number[] {
  return faces
    .flatMap((face, index) => (face !== null && isFrontal(face) ? [{ index, sharpness: face.quality.sharpness }] : []))
    .sort((a, b) => b.sharpness - a.sharpness)
    .map(({ index }) => index);
}

/** More than half of the frames that look at the camera: one alone errs too often to be held against anybody. */
function looksFlat(faces: ReadonlyArray<FoundFace | null>): boolean {
  const zones = faces.flatMap((face) =>
    face !== null && isFrontal(face) ? [face.liveness?.zone ?? "not-judged"] : [],
  );
  return zones.filter((zone) => zone === "attack").length * 2 > zones.length;
}
