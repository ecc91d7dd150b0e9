import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { EngineError } from "@/lib/engine/error";
import type { Stage } from "@/lib/engine/reading";
import { type Deferred, deferred } from "./deferred";
import { type CancelMessage, type ChildMessage, childMessageSchema, type JobMessage } from "./messages";

/** The process ended under a job, either by itself or because its time was up. */
export class WorkerLost extends Error {
  override readonly name = "WorkerLost";
  constructor(readonly how: "crashed" | "timed-out") {
    super(`an engine process ${how}`);
  }
}

export interface WorkerJob {
  payload: unknown;
  timeLimitMs: number;
  onStage: (stage: Stage) => void;
}

interface Running extends WorkerJob {
  id: number;
  timer: NodeJS.Timeout;
  answer: Deferred<unknown>;
}

/** One child process, one job at a time. Read the fields, change them only through the functions below. */
export interface Worker {
  readonly child: ChildProcess;
  state: "starting" | "idle" | "busy" | "gone";
  jobsDone: number;
  /** As the child reported after its last job. */
  memoryMb: number;
  /** The most that it ever held, inside a job too; where the system does not tell, the most after a job. */
  peakMemoryMb: number;
  /** True when the child asked not to be used again. */
  spoiled: boolean;
  /** Rejects with `EngineError` when the child ends before it is ready. */
  readonly ready: Deferred<void>;
  readonly gone: Deferred<void>;
  running: Running | null;
  timedOut: boolean;
  /** Why the child says that it cannot start. */
  unable: EngineError | null;
  lastWords: string;
}

const STDERR_KEPT = 2_000;
/** Between closing a child's channel, upon which it ends by itself, and killing it. */
const LEAVE_MS = 1_000;

/** Watches a child from its start to its end. `startLimitMs` covers the time until it says that it is ready. */
export function createWorker(child: ChildProcess, startLimitMs: number): Worker {
  const worker: Worker = {
    child,
    state: "starting",
    jobsDone: 0,
    memoryMb: 0,
    peakMemoryMb: 0,
    spoiled: false,
    ready: deferred(),
    gone: deferred(),
    running: null,
    timedOut: false,
    unable: null,
    lastWords: "",
  };
  const startTimer = setTimeout(() => killWorker(worker), startLimitMs);
  const started = () => clearTimeout(startTimer);
  worker.ready.promise.then(started, started);
  let trusted = true;
  child.on("message", (raw) => {
    const parsed = childMessageSchema.safeParse(raw);
    // Whatever else such a child has already sent is not believed either.
    trusted &&= parsed.success;
    if (parsed.success && trusted) receive(worker, parsed.data);
    else killWorker(worker);
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    worker.lastWords = (worker.lastWords + chunk.toString("utf8")).slice(-STDERR_KEPT);
  });
  child.on("error", () => end(worker));
  child.on("exit", () => end(worker));
  return worker;
}

/** Resolves with the child's unchecked answer; rejects with `EngineError` (the child's own) or `WorkerLost`. */
export function runJob(worker: Worker, job: WorkerJob): Promise<unknown> {
  const id = worker.jobsDone + 1;
  const timer = setTimeout(() => {
    worker.timedOut = true;
    killWorker(worker);
  }, job.timeLimitMs);
  const running: Running = { ...job, id, timer, answer: deferred() };
  worker.state = "busy";
  worker.running = running;
  const message: JobMessage = { kind: "job", id, payload: job.payload };
  // A send that fails means that the channel is gone; the exit event follows and settles the job.
  worker.child.send(message, (error) => {
    if (error) killWorker(worker);
  });
  return running.answer.promise;
}

/** Asks the child to give up its job at the next stage; the job still settles. */
export function cancelJob(worker: Worker): void {
  if (!worker.running || !worker.child.connected) return;
  const message: CancelMessage = { kind: "cancel", id: worker.running.id };
  worker.child.send(message, () => undefined);
}

function killWorker(worker: Worker): void {
  worker.child.kill("SIGKILL");
}

/** Megabytes by Linux' own account (VmHWM, in KiB), which a child cannot read inside its fence; 0 on other systems. */
function peakOf({ pid }: ChildProcess): number {
  if (process.platform !== "linux") return 0;
  let status: string;
  try {
    status = readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return 0; // It ended right behind its answer; what it told of itself stands.
  }
  const [, kib = "0"] = /VmHWM:\s+(\d+)/.exec(status) ?? [];
  return Math.round((Number(kib) * 1024) / 1e6);
}

function receive(worker: Worker, message: ChildMessage): void {
  if (message.kind === "ready") {
    worker.state = "idle";
    worker.ready.resolve();
  } else if (message.kind === "unable") {
    worker.unable = new EngineError(message.code, message.message);
  } else if (message.kind === "stage") {
    if (message.id === worker.running?.id) worker.running.onStage(message.stage);
  } else if (message.id === worker.running?.id) {
    worker.memoryMb = message.memoryMb;
    worker.peakMemoryMb = Math.max(worker.peakMemoryMb, message.memoryMb, peakOf(worker.child));
    worker.jobsDone += 1;
    worker.state = "idle";
    const { answer } = takeRunning(worker) ?? {};
    if (message.kind === "done") answer?.resolve(message.value);
    else {
      worker.spoiled = message.spoiled;
      answer?.reject(new EngineError(message.code, message.message));
    }
  }
}

function end(worker: Worker): void {
  if (worker.state === "gone") return;
  worker.state = "gone";
  const cause = worker.lastWords ? { cause: new Error(worker.lastWords) } : undefined;
  worker.ready.reject(worker.unable ?? new EngineError("CRASHED", "An engine process could not be started.", cause));
  takeRunning(worker)?.answer.reject(new WorkerLost(worker.timedOut ? "timed-out" : "crashed"));
  worker.gone.resolve();
}

function takeRunning(worker: Worker): Running | null {
  const running = worker.running;
  if (running) clearTimeout(running.timer);
  worker.running = null;
  return running;
}

/** Waits up to `graceMs` for a running job, then makes the child end; resolves when it is gone. */
export async function dismissWorker(worker: Worker, graceMs: number): Promise<void> {
  if (worker.running) {
    const grace = new Promise((resolve) => setTimeout(resolve, graceMs).unref());
    await Promise.race([worker.running.answer.promise.catch(() => undefined), grace]);
  }
  if (worker.child.connected) worker.child.disconnect();
  const timer = setTimeout(() => killWorker(worker), LEAVE_MS);
  await worker.gone.promise;
  clearTimeout(timer);
}
