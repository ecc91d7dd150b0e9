import { TURN_ASYMMETRY, TURN_DEGREES, type Turn } from "@/lib/engine/face-match";
import type { FaceSeen } from "./face-seen";
import {
  CENTRED,
  FORGIVEN_TURNS,
  FULLER_DEGREES,
  LONGEST_ORDER_MS,
  LONGEST_PAUSE_MS,
  LONGEST_RISE_MS,
  TURN_BEGUN,
  TURN_MARGIN,
} from "./thresholds";

/** What to say now. `start-over`: a new order must be fetched. */
export type TurnPrompt = "face-camera" | "turn" | "further" | "other-way" | "back" | "done" | "start-over";

/** How far a challenge has come. Times are milliseconds since it was shown. */
export interface TurnRun {
  readonly turns: readonly Turn[];
  readonly maxFrames: number;
  /** Turns that were seen. */
  readonly done: number;
  readonly prompt: TurnPrompt;
  /** Share of the asked turn that the head has made, 0–1. */
  readonly progress: number;
  readonly keptAtMs: readonly number[];
  readonly wrongTurns: number;
  /** Yaw of the first frame that is kept, from which turns are counted as the server counts them; null before it. */
  readonly startYaw: number | null;
  /** Degrees of the fullest frame of the turn that was just seen. */
  readonly fullest: number;
  readonly phase: "begin" | "turning" | "rising" | "returning" | "wrong";
}

export function startTurns(turns: readonly Turn[], maxFrames: number): TurnRun {
  const run = { turns, maxFrames, done: 0, keptAtMs: [], wrongTurns: 0, progress: 0, fullest: 0 };
  return { ...run, startYaw: null, phase: "begin", prompt: "face-camera" };
}

/** `keep`: this frame goes to the server. `replace`: instead of the last one, which showed the same. */
export interface TurnStepTaken {
  run: TurnRun;
  keep: boolean;
  replace: boolean;
}

/**
 * One more frame. Kept are the frames that the server needs to see the asked turns in order: the start, each full turn,
 * and the way back between them. The server judges them by its own measures.
 */
export function followTurns(run: TurnRun, face: FaceSeen | null, atMs: number): TurnStepTaken {
  const idle = (next: Partial<TurnRun>): TurnStepTaken => ({ run: { ...run, ...next }, keep: false, replace: false });
  if (run.prompt === "done" || run.prompt === "start-over") return idle({});
  if (atMs > LONGEST_ORDER_MS) return idle({ prompt: "start-over" });
  if (!face) return run.phase === "rising" ? risen(run, null, atMs) : idle({ prompt: "face-camera" });
  const lastMs = run.keptAtMs.at(-1) ?? atMs;
  if (run.phase === "rising") return risen(run, face, atMs);
  if (atMs - lastMs > LONGEST_PAUSE_MS + 1_000) return idle({ prompt: "start-over" });
  const change = face.yawDeg - (run.startYaw ?? 0);
  // The first frame must look at the camera by itself; later ones look where the first did.
  const off = run.keptAtMs.length <= 1 ? face.yawDeg : change;
  const centred = Math.abs(off) <= CENTRED.degrees && Math.abs(face.asymmetry) <= CENTRED.asymmetry;
  if (run.phase === "begin") {
    if (!centred) return idle({ prompt: "face-camera" });
    return keep(run, atMs, { startYaw: face.yawDeg, phase: "turning", prompt: "turn", progress: 0 });
  }
  if (run.phase === "turning") return turning(run, face, change, centred, atMs);
  if (!centred) return idle({ prompt: run.phase === "wrong" ? "other-way" : "back" });
  const next: Partial<TurnRun> = { phase: "turning", prompt: "turn", progress: 0 };
  return run.phase === "wrong" ? replaceOrKeep(run, face, atMs, next) : keep(run, atMs, next);
}

/**
 * After a turn was seen: the frame where the head stood furthest is the one that counts. The first that was far enough lies
 * at the very edge, where the server's own measure of it may fall short.
 */
function risen(run: TurnRun, face: FaceSeen | null, atMs: number): TurnStepTaken {
  const made = face === null ? 0 : sign(run.turns[run.done - 1]) * (face.yawDeg - (run.startYaw ?? 0));
  const [beforeLast = atMs, lastMs = atMs] = run.keptAtMs.slice(-2);
  if (made > run.fullest + FULLER_DEGREES && atMs - beforeLast <= LONGEST_PAUSE_MS + 1_000) {
    const keptAtMs = [...run.keptAtMs.slice(0, -1), atMs];
    return { run: { ...run, keptAtMs, fullest: made }, keep: true, replace: true };
  }
  if (atMs - lastMs < LONGEST_RISE_MS && made > 0) return { run, keep: false, replace: false };
  if (run.done === run.turns.length) return { run: { ...run, prompt: "done" }, keep: false, replace: false };
  return followTurns({ ...run, phase: "returning" }, face, atMs);
}

const sign = (turn: Turn | undefined): 1 | -1 => (turn === "left" ? 1 : -1);

function turning(run: TurnRun, face: FaceSeen, change: number, centred: boolean, atMs: number): TurnStepTaken {
  const asked = sign(run.turns[run.done]);
  const made = asked * change;
  const nose = asked * face.asymmetry;
  const [degrees, asymmetry] = [TURN_DEGREES + TURN_MARGIN.degrees, TURN_ASYMMETRY + TURN_MARGIN.asymmetry];
  const progress = Math.max(0, Math.min(1, made / degrees, (nose + 0.1) / (asymmetry + 0.1)));
  if (made >= degrees && nose >= asymmetry) {
    const next = { done: run.done + 1, progress: 1, phase: "rising", prompt: "back", fullest: made } as const;
    return keep(run, atMs, next);
  }
  if (-made >= TURN_DEGREES && -nose >= TURN_ASYMMETRY) {
    const wrongTurns = run.wrongTurns + 1;
    const prompt = wrongTurns > FORGIVEN_TURNS ? "start-over" : "other-way";
    return { run: { ...run, wrongTurns, prompt, phase: "wrong", progress: 0 }, keep: false, replace: false };
  }
  // Waiting with the face to the camera is no pause in the evidence: the latest such frame stands for the wait.
  const waited = atMs - (run.keptAtMs.at(-1) ?? atMs);
  if (centred && waited > LONGEST_PAUSE_MS / 3) return replaceOrKeep(run, face, atMs, { prompt: "turn", progress });
  const prompt = -made >= TURN_BEGUN ? "other-way" : made >= TURN_BEGUN ? "further" : "turn";
  return { run: { ...run, prompt, progress }, keep: false, replace: false };
}

function keep(run: TurnRun, atMs: number, next: Partial<TurnRun>): TurnStepTaken {
  if (run.keptAtMs.length >= run.maxFrames) {
    return { run: { ...run, prompt: "start-over" }, keep: false, replace: false };
  }
  return { run: { ...run, ...next, keptAtMs: [...run.keptAtMs, atMs] }, keep: true, replace: false };
}

function replaceOrKeep(run: TurnRun, face: FaceSeen, atMs: number, next: Partial<TurnRun>): TurnStepTaken {
  const beforeLast = run.keptAtMs.at(-2);
  if (beforeLast === undefined || atMs - beforeLast <= LONGEST_PAUSE_MS) {
    const keptAtMs = [...run.keptAtMs.slice(0, -1), atMs];
    // The server counts turns from the first frame it gets: so must the page, when that one is replaced.
    const startYaw = beforeLast === undefined ? face.yawDeg : run.startYaw;
    return { run: { ...run, ...next, startYaw, keptAtMs }, keep: true, replace: true };
  }
  return keep(run, atMs, next);
}
