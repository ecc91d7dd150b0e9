import { TURN_ASYMMETRY, TURN_DEGREES, type Turn } from "@/lib/engine/face-match";
import type { FaceSeen } from "./face-seen";
import { CENTRED, FORGIVEN_TURNS, LONGEST_PAUSE_MS, TURN_BEGUN, TURN_MARGIN } from "./thresholds";

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
  /** Yaw of the first frame, from which turns are counted; null before it. */
  readonly startYaw: number | null;
  readonly phase: "begin" | "turning" | "returning" | "wrong";
}

export function startTurns(turns: readonly Turn[], maxFrames: number): TurnRun {
  const run = { turns, maxFrames, done: 0, keptAtMs: [], wrongTurns: 0, progress: 0 };
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
  if (!face) return idle({ prompt: "face-camera" });
  const lastMs = run.keptAtMs.at(-1) ?? atMs;
  if (atMs - lastMs > LONGEST_PAUSE_MS + 1_000) return idle({ prompt: "start-over" });
  const change = face.yawDeg - (run.startYaw ?? 0);
  const centred = Math.abs(change) <= CENTRED.degrees && Math.abs(face.asymmetry) <= CENTRED.asymmetry;
  if (run.phase === "begin") {
    if (!centred) return idle({ prompt: "face-camera" });
    return keep(run, atMs, { startYaw: face.yawDeg, phase: "turning", prompt: "turn", progress: 0 });
  }
  if (run.phase === "turning") return turning(run, face, change, centred, atMs);
  if (!centred) return idle({ prompt: run.phase === "wrong" ? "other-way" : "back" });
  const next: Partial<TurnRun> = { phase: "turning", prompt: "turn", progress: 0 };
  return run.phase === "wrong" ? replaceOrKeep(run, atMs, next) : keep(run, atMs, next);
}

function turning(run: TurnRun, face: FaceSeen, change: number, centred: boolean, atMs: number): TurnStepTaken {
  const asked = run.turns[run.done] === "left" ? 1 : -1;
  const made = asked * change;
  const nose = asked * face.asymmetry;
  const [degrees, asymmetry] = [TURN_DEGREES + TURN_MARGIN.degrees, TURN_ASYMMETRY + TURN_MARGIN.asymmetry];
  const progress = Math.max(0, Math.min(1, made / degrees, (nose + 0.1) / (asymmetry + 0.1)));
  if (made >= degrees && nose >= asymmetry) {
    const done = run.done + 1;
    const finished = done === run.turns.length;
    const next = { done, progress: 1, phase: "returning", prompt: finished ? "done" : "back" } as const;
    return keep(run, atMs, next);
  }
  if (-made >= TURN_DEGREES && -nose >= TURN_ASYMMETRY) {
    const wrongTurns = run.wrongTurns + 1;
    const prompt = wrongTurns > FORGIVEN_TURNS ? "start-over" : "other-way";
    return { run: { ...run, wrongTurns, prompt, phase: "wrong", progress: 0 }, keep: false, replace: false };
  }
  // Waiting with the face to the camera is no pause in the evidence: the latest such frame stands for the wait.
  const waited = atMs - (run.keptAtMs.at(-1) ?? atMs);
  if (centred && waited > LONGEST_PAUSE_MS / 3) return replaceOrKeep(run, atMs, { prompt: "turn", progress });
  const prompt = -made >= TURN_BEGUN ? "other-way" : made >= TURN_BEGUN ? "further" : "turn";
  return { run: { ...run, prompt, progress }, keep: false, replace: false };
}

function keep(run: TurnRun, atMs: number, next: Partial<TurnRun>): TurnStepTaken {
  if (run.keptAtMs.length >= run.maxFrames) {
    return { run: { ...run, prompt: "start-over" }, keep: false, replace: false };
  }
  return { run: { ...run, ...next, keptAtMs: [...run.keptAtMs, atMs] }, keep: true, replace: false };
}

function replaceOrKeep(run: TurnRun, atMs: number, next: Partial<TurnRun>): TurnStepTaken {
  const beforeLast = run.keptAtMs.at(-2);
  if (beforeLast === undefined || atMs - beforeLast <= LONGEST_PAUSE_MS) {
    const keptAtMs = [...run.keptAtMs.slice(0, -1), atMs];
    return { run: { ...run, ...next, keptAtMs }, keep: true, replace: true };
  }
  return keep(run, atMs, next);
}
