import type { ChildProcess } from "node:child_process";
import { EngineError } from "@/lib/engine/error";
import { createFairQueue, type FairQueue } from "./fair-queue";
import { createEntry, type Entry, type Task } from "./task";
import { cancelJob, createWorker, dismissWorker, runJob, type Worker, WorkerLost } from "./worker";

export interface PoolOptions {
  size: number;
  /** Jobs that may wait; one more is refused with BUSY. */
  queueLimit: number;
  /** A child is replaced after this many jobs, before slow leaks matter. */
  jobsPerChild: number;
  /** A child that holds more than this after a job is replaced. */
  memoryMb: number;
  startLimitMs: number;
  timeLimitMs: number;
  start: () => ChildProcess;
  /** Called when a child ends before it was ever ready; true when another start may go better. */
  onStartFailure?: () => boolean;
}

export interface PoolHealth {
  size: number;
  /** Processes that are ready or working. */
  alive: number;
  starting: number;
  busy: number;
  queued: number;
  done: number;
  refused: number;
  timedOut: number;
  crashed: number;
  recycled: number;
  /** Most memory that a child has held. */
  peakMemoryMb: number;
  lastError: { code: string; message: string; at: string } | null;
}

export interface Pool {
  run<T>(task: Task<T>): Promise<T>;
  health(): PoolHealth;
  /** Refuses waiting jobs, lets running ones finish for `graceMs`, then ends every child. */
  close(graceMs: number): Promise<void>;
}

interface State {
  options: PoolOptions;
  workers: Set<Worker>;
  queue: FairQueue<Entry>;
  counts: Omit<PoolHealth, "size" | "alive" | "starting" | "busy" | "queued" | "lastError">;
  lastError: PoolHealth["lastError"];
  failedStarts: number;
  /** Starts failed for good; the next job tries again. */
  resting: boolean;
  closed: boolean;
}

const RETRIES_AFTER_CRASH = 1;
/** Starts in a row that may fail before waiting jobs are told. */
const START_ATTEMPTS = 2;

/** Keeps children warm, hands each one job at a time, and replaces those that end. Nothing here waits for processor time. */
export function createPool(options: PoolOptions): Pool {
  const counts = { done: 0, refused: 0, timedOut: 0, crashed: 0, recycled: 0, peakMemoryMb: 0 };
  const queue = createFairQueue<Entry>();
  const pool: State = {
    options,
    workers: new Set(),
    queue,
    counts,
    lastError: null,
    failedStarts: 0,
    resting: false,
    closed: false,
  };
  pump(pool);
  return {
    run: (task) => run(pool, task),
    health: () => {
      const [starting, busy] = [count(pool, "starting"), count(pool, "busy")];
      const alive = busy + count(pool, "idle");
      return { size: options.size, alive, starting, busy, queued: queue.size, ...counts, lastError: pool.lastError };
    },
    close: async (graceMs) => {
      pool.closed = true;
      for (const entry of queue.drain()) entry.failed(new EngineError("BUSY", "The engine is being stopped."));
      await Promise.all([...pool.workers].map((worker) => dismissWorker(worker, graceMs)));
    },
  };
}

function run<T>(pool: State, task: Task<T>): Promise<T> {
  if (pool.closed) return Promise.reject(new EngineError("BUSY", "The engine is being stopped."));
  if (task.signal?.aborted) return Promise.reject(task.signal.reason);
  if (pool.queue.size >= pool.options.queueLimit) {
    pool.counts.refused += 1;
    return Promise.reject(new EngineError("BUSY", "Too many checks are waiting. Try again in a moment."));
  }
  return new Promise((resolve, reject) => {
    const entry = createEntry(task, resolve, reject);
    const abandon = () => {
      entry.abandoned = true;
      if (!pool.queue.remove(entry) && entry.worker) cancelJob(entry.worker);
      reject(task.signal?.reason);
    };
    task.signal?.addEventListener("abort", abandon, { once: true });
    pool.queue.push(entry.key, entry);
    pool.resting = false;
    pump(pool);
  });
}

const count = (pool: State, state: Worker["state"]) =>
  [...pool.workers].filter((worker) => worker.state === state).length;

/** Brings waiting jobs and idle children together and starts what is missing; called after every change. */
function pump(pool: State): void {
  if (pool.closed) return;
  for (const worker of pool.workers) {
    if (worker.state !== "idle") continue;
    const entry = pool.queue.shift();
    if (entry) void serve(pool, worker, entry);
  }
  // One child stays warm even without work: a cold start costs half a second.
  const wanted = pool.workers.size === 0 || pool.queue.size > count(pool, "starting");
  if (wanted && !pool.resting && pool.workers.size < pool.options.size) grow(pool);
}

function grow(pool: State): void {
  const worker = createWorker(pool.options.start(), pool.options.startLimitMs);
  pool.workers.add(worker);
  worker.ready.promise.then(
    () => {
      pool.failedStarts = 0;
      pump(pool);
    },
    (error: unknown) => startFailed(pool, error),
  );
  worker.gone.promise.then(() => {
    pool.workers.delete(worker);
    pump(pool);
  });
}

function startFailed(pool: State, error: unknown): void {
  if (pool.closed) return;
  note(pool, error);
  pool.failedStarts += 1;
  const hopeful = pool.options.onStartFailure?.() ?? false;
  if (hopeful || pool.failedStarts < START_ATTEMPTS) return;
  // Nobody may wait for a process that never comes.
  pool.failedStarts = 0;
  pool.resting = true;
  if (count(pool, "idle") + count(pool, "busy") > 0) return;
  for (const entry of pool.queue.drain()) entry.failed(error);
}

async function serve(pool: State, worker: Worker, entry: Entry): Promise<void> {
  const { options, counts } = pool;
  entry.worker = worker;
  try {
    const { payload, onStage } = entry;
    entry.done(await runJob(worker, { payload, onStage, timeLimitMs: options.timeLimitMs }));
    counts.done += 1;
  } catch (error) {
    failed(pool, entry, error);
  }
  entry.worker = null;
  counts.peakMemoryMb = Math.max(counts.peakMemoryMb, worker.peakMemoryMb);
  const spent = worker.spoiled || worker.jobsDone >= options.jobsPerChild || worker.memoryMb > options.memoryMb;
  if (spent && worker.state !== "gone") {
    counts.recycled += 1;
    pool.workers.delete(worker);
    void dismissWorker(worker, 0);
  }
  pump(pool);
}

function failed(pool: State, entry: Entry, error: unknown): void {
  if (!(error instanceof WorkerLost)) {
    pool.counts.done += 1;
    entry.failed(error);
    return;
  }
  note(pool, error);
  if (error.how === "timed-out") pool.counts.timedOut += 1;
  else pool.counts.crashed += 1;
  entry.losses += 1;
  // What took too long once would only take too long again.
  const again = error.how === "crashed" && entry.losses <= RETRIES_AFTER_CRASH && !entry.abandoned && !pool.closed;
  if (again) pool.queue.unshift(entry.key, entry);
  else entry.failed(entry.lost(error.how));
}

function note(pool: State, error: unknown): void {
  const code = error instanceof EngineError ? error.code : "CRASHED";
  const message = error instanceof Error ? error.message : "unknown";
  pool.lastError = { code, message, at: new Date().toISOString() };
}
