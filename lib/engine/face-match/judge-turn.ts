import {
  FASTEST_TURN_MS,
  FRONTAL_ASYMMETRY,
  FRONTAL_DEGREES,
  LONGEST_CHALLENGE_MS,
  LONGEST_GAP_MS,
  SAME_PERSON_COSINE,
  TURN_ASYMMETRY,
  TURN_DEGREES,
} from "./thresholds";

export type Turn = "left" | "right";

/** One frame of a challenge as the engine measured it; pose as in `FoundFace.pose`, frames not mirrored. */
export interface TurnFrame {
  yawDeg: number;
  asymmetry: number;
  /** Milliseconds since any fixed moment. */
  atMs: number;
  /** Cosine of this frame's template to that of the first; 1 for the first itself. */
  cosineToFirst: number;
}

export const TURN_FAILURES = [
  "too-few-frames",
  "out-of-order",
  "too-slow",
  "not-facing-camera",
  "another-person",
  "wrong-way",
  "too-fast",
  "turn-missing",
] as const;
export type TurnFailure = (typeof TURN_FAILURES)[number];

export interface TurnStep {
  turn: Turn;
  /** The frame that showed the turn; null when none did. */
  frame: number | null;
}

export interface TurnJudgement {
  passed: boolean;
  /** The first thing that was wrong. */
  reason: TurnFailure | null;
  /** One per asked turn, in order. */
  steps: TurnStep[];
}

/**
 * Whether the frames show the asked turns, in order, by one person, at a head's pace. Both measures must agree: yaw alone
 * rises to 13° for a photograph that is tilted by 50°, and a photograph's nose stays between its eyes.
 */
export function judgeTurn(frames: readonly TurnFrame[], challenge: { turns: readonly Turn[] }): TurnJudgement {
  const steps: TurnStep[] = challenge.turns.map((turn) => ({ turn, frame: null }));
  const refused = (reason: TurnFailure): TurnJudgement => ({ passed: false, reason, steps });
  const broken = brokenBefore(frames, challenge.turns.length);
  if (broken) return refused(broken);
  const startYaw = frames[0]?.yawDeg ?? 0;
  let step = 0;
  /** The direction that still counts as the way back from the last turn. */
  let leaving: Turn | null = null;
  let lastStraightMs = frames[0]?.atMs ?? 0;
  for (const [i, frame] of frames.entries()) {
    const seen = turnOf(frame, startYaw);
    if (seen === null) {
      if (isCentred(frame, startYaw)) [leaving, lastStraightMs] = [null, frame.atMs];
      continue;
    }
    if (seen === leaving) {
      lastStraightMs = frame.atMs;
      continue;
    }
    const asked = steps[step];
    if (!asked) continue;
    if (seen !== asked.turn) return refused("wrong-way");
    if (frame.atMs - lastStraightMs < FASTEST_TURN_MS) return refused("too-fast");
    asked.frame = i;
    step += 1;
    [leaving, lastStraightMs] = [seen, frame.atMs];
  }
  return step === steps.length ? { passed: true, reason: null, steps } : refused("turn-missing");
}

/** What is wrong with the frames whatever was asked. */
function brokenBefore(frames: readonly TurnFrame[], turns: number): TurnFailure | null {
  const [first] = frames;
  const last = frames[frames.length - 1];
  if (!first || !last || turns === 0 || frames.length < turns + 1) return "too-few-frames";
  for (const [i, frame] of frames.slice(1).entries()) {
    const gap = frame.atMs - (frames[i]?.atMs ?? 0);
    if (!(gap > 0)) return "out-of-order";
    if (gap > LONGEST_GAP_MS) return "too-slow";
  }
  if (last.atMs - first.atMs > LONGEST_CHALLENGE_MS) return "too-slow";
  if (!isFrontal(first)) return "not-facing-camera";
  return frames.every(({ cosineToFirst }) => cosineToFirst > SAME_PERSON_COSINE) ? null : "another-person";
}

const isFrontal = ({ yawDeg, asymmetry }: TurnFrame) =>
  Math.abs(yawDeg) <= FRONTAL_DEGREES && Math.abs(asymmetry) <= FRONTAL_ASYMMETRY;

const isCentred = ({ yawDeg, asymmetry }: TurnFrame, startYaw: number) =>
  Math.abs(yawDeg - startYaw) < TURN_DEGREES / 2 && Math.abs(asymmetry) < TURN_ASYMMETRY;

function turnOf({ yawDeg, asymmetry }: TurnFrame, startYaw: number): Turn | null {
  const change = yawDeg - startYaw;
  if (change >= TURN_DEGREES && asymmetry >= TURN_ASYMMETRY) return "left";
  if (change <= -TURN_DEGREES && asymmetry <= -TURN_ASYMMETRY) return "right";
  return null;
}
