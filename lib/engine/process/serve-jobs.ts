import { EngineError } from "@/lib/engine/error";
import type { Stage } from "@/lib/engine/reading";
import { type ChildMessage, parentMessageSchema } from "./messages";

/** Thrown inside a job whose caller has gone; never leaves the process. */
class JobCancelled extends Error {
  override readonly name = "JobCancelled";
}

export interface ChildWork {
  /** Runs once before the first job; an `EngineError` from here tells the parent why the process cannot start. */
  prepare: () => Promise<(payload: unknown, onStage: (stage: Stage) => void) => Promise<unknown>>;
  /** True when a process must not be used again after this (unexpected) failure. */
  spoiledBy: (error: unknown) => boolean;
}

/** The child's side of the talk: says that it is ready, then answers one job after the other until the parent hangs up. */
export async function serveJobs(work: ChildWork): Promise<void> {
  // Also when the parent was killed: the kernel closes the channel for it.
  process.on("disconnect", () => process.exit(0));
  // Ctrl-C and service managers signal the whole group; the parent decides when a running job has had its time.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
  const cancelled = new Set<number>();
  const handle = await work.prepare().catch((error: unknown) => unable(error));
  if (!handle) return;
  process.on("message", (raw) => {
    const message = parentMessageSchema.parse(raw);
    if (message.kind === "cancel") return void cancelled.add(message.id);
    const { id } = message;
    const onStage = (stage: Stage) => {
      if (cancelled.has(id)) throw new JobCancelled();
      tell({ kind: "stage", id, stage });
    };
    handle(message.payload, onStage).then(
      (value) => tell({ kind: "done", id, value, memoryMb: memoryMb() }),
      (error: unknown) => {
        const spoiled = !(error instanceof JobCancelled) && work.spoiledBy(error);
        tell({ kind: "error", id, ...explain(error), spoiled, memoryMb: memoryMb() });
      },
    );
  });
  tell({ kind: "ready" });
}

function tell(message: ChildMessage): void {
  process.send?.(message);
}

const memoryMb = () => Math.round(process.memoryUsage.rss() / 1e6);

function unable(error: unknown): null {
  const { code, message } = explain(error);
  process.send?.({ kind: "unable", code, message } satisfies ChildMessage, () => process.exit(1));
  return null;
}

/** Unknown failures keep their words inside the process: they may hold paths or a person's data. */
function explain(error: unknown): { code: EngineError["code"]; message: string } {
  if (error instanceof EngineError) return { code: error.code, message: error.message };
  if (error instanceof JobCancelled) return { code: "TIMEOUT", message: "The check was cancelled." };
  console.error(error);
  return { code: "CRASHED", message: "The engine failed on this input." };
}
