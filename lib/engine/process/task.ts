import { EngineError } from "@/lib/engine/error";
import type { Stage } from "@/lib/engine/reading";
import type { Worker, WorkerLost } from "./worker";

/** What a caller wants done in a child. */
export interface Task<T> {
  payload: unknown;
  /** Throws when the child's answer has not the promised shape. */
  parse: (answer: unknown) => T;
  timedOut: () => EngineError;
  /** The process ended under this job twice. */
  crashed: () => EngineError;
  /** Whoever shares a key shares a turn: the organisation. */
  fairnessKey?: string | undefined;
  /** Rejects the caller at once with the signal's reason; the child gives up at its next stage. */
  signal?: AbortSignal | undefined;
  onStage?: ((stage: Stage) => void) | undefined;
}

/** A task on its way through the pool; its functions close over the caller's promise and its result type. */
export interface Entry {
  key: string;
  payload: unknown;
  /** Processes that ended under it. */
  losses: number;
  abandoned: boolean;
  worker: Worker | null;
  onStage: (stage: Stage) => void;
  done: (answer: unknown) => void;
  failed: (error: unknown) => void;
  lost: (how: WorkerLost["how"]) => EngineError;
}

export function createEntry<T>(task: Task<T>, resolve: (value: T) => void, reject: (error: unknown) => void): Entry {
  return {
    key: task.fairnessKey ?? "",
    payload: task.payload,
    losses: 0,
    abandoned: false,
    worker: null,
    onStage: (stage) => task.onStage?.(stage),
    done: (answer) => {
      try {
        resolve(task.parse(answer));
      } catch (cause) {
        reject(new EngineError("CRASHED", "An engine process gave an answer that makes no sense.", { cause }));
      }
    },
    failed: reject,
    lost: (how) => (how === "timed-out" ? task.timedOut() : task.crashed()),
  };
}
