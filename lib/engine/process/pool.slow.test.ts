import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { EngineError } from "@/lib/engine/error";
import { createPool, type Pool, type PoolOptions } from "./pool";
import { startChild } from "./start-child";
import type { Task } from "./task";
import { bundleChild, type Order, POOL_LIMITS } from "./testing";

interface Answer {
  pid: number;
}

let script = "";
const pools: Pool[] = [];

beforeAll(async () => {
  script = await bundleChild("doubles/obedient-child.ts", "pool");
});
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close(0)));
});

function poolOf(options: Partial<PoolOptions> = {}, ...words: string[]): Pool {
  const start = () => startChild({ file: process.execPath, args: [script, ...words] });
  const pool = createPool({ ...POOL_LIMITS, start, ...options });
  pools.push(pool);
  return pool;
}

function order(payload: Order, more: Partial<Task<Answer>> = {}): Task<Answer> {
  return {
    payload,
    parse: (answer) => answer as Answer,
    timedOut: () => new EngineError("TIMEOUT", "too slow"),
    crashed: () => new EngineError("CRASHED", "twice"),
    ...more,
  };
}
const answer: Order = { do: "answer" };

async function goneWithin(pid: number, ms: number): Promise<boolean> {
  for (const until = Date.now() + ms; Date.now() < until; await sleep(20)) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
  }
  return false;
}

describe("a child", () => {
  test("stays for the next job and goes when the pool closes", async () => {
    const pool = poolOf();
    const first = await pool.run(order(answer));
    const second = await pool.run(order(answer));
    expect(second.pid).toBe(first.pid);
    await pool.close(0);
    expect(await goneWithin(first.pid, 3_000)).toBe(true);
  });

  test.skipIf(process.platform !== "linux")("inherits nothing of our environment", async () => {
    vi.stubEnv("KYC_SECRET_KEY", "do not pass on");
    const { pid } = await poolOf().run(order(answer));
    vi.unstubAllEnvs();
    const environment = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
    const names = environment.map((entry) => entry.split("=")[0]).filter(Boolean);
    expect(names.toSorted()).toEqual([
      "GLIBC_TUNABLES",
      "MALLOC_ARENA_MAX",
      "MALLOC_MMAP_THRESHOLD_",
      "MALLOC_TRIM_THRESHOLD_",
      "NODE_CHANNEL_FD",
      "NODE_CHANNEL_SERIALIZATION_MODE",
      "NODE_ENV",
      "UV_THREADPOOL_SIZE",
    ]);
  });

  test("is killed when its time is up, its job is not tried again, and the next job finds another child", async () => {
    const pool = poolOf({ timeLimitMs: 400 });
    const { pid } = await pool.run(order(answer));
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 10);
    await expect(pool.run(order({ do: "hang" }))).rejects.toMatchObject({ code: "TIMEOUT" });
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(5);
    expect((await pool.run(order(answer))).pid).not.toBe(pid);
    expect(pool.health()).toMatchObject({ timedOut: 1, crashed: 0, alive: 1, busy: 0 });
  });

  test("that crashes costs nothing but a second try", async () => {
    const marker = path.join(mkdtempSync(path.join(os.tmpdir(), "pool-")), "crashed");
    const pool = poolOf();
    expect((await pool.run(order({ do: "crash-once", marker }))).pid).toBeGreaterThan(0);
    expect(pool.health()).toMatchObject({ crashed: 1, done: 1 });
  });

  test("that crashes twice under one job ends the job, and the pool lives on", async () => {
    const pool = poolOf();
    await expect(pool.run(order({ do: "crash" }))).rejects.toMatchObject({ code: "CRASHED", message: "twice" });
    expect(pool.health().crashed).toBe(2);
    expect((await pool.run(order(answer))).pid).toBeGreaterThan(0);
  });

  test("that speaks nonsense is killed as one that crashed", async () => {
    const pool = poolOf();
    await expect(pool.run(order({ do: "babble" }))).rejects.toMatchObject({ code: "CRASHED" });
    expect(pool.health().crashed).toBe(2);
  });

  test("is replaced after its share of jobs", async () => {
    const pool = poolOf({ jobsPerChild: 2 });
    const pids = [];
    for (let i = 0; i < 3; i++) pids.push((await pool.run(order(answer))).pid);
    expect(pids[1]).toBe(pids[0]);
    expect(pids[2]).not.toBe(pids[0]);
    expect(pool.health().recycled).toBe(1);
  });

  test("is replaced when it holds more memory than allowed", async () => {
    const pool = poolOf({ memoryMb: 1 });
    const first = await pool.run(order(answer));
    expect((await pool.run(order(answer))).pid).not.toBe(first.pid);
  });

  test("is replaced after an unexpected failure, whose words stay inside", async () => {
    const pool = poolOf();
    const { pid } = await pool.run(order(answer));
    const failure = pool.run(order({ do: "trip" }));
    await expect(failure).rejects.toMatchObject({ code: "CRASHED" });
    await expect(failure).rejects.not.toThrow(/Example|path/);
    expect((await pool.run(order(answer))).pid).not.toBe(pid);
  });

  test("stays after a refusal of its own", async () => {
    const pool = poolOf();
    const { pid } = await pool.run(order(answer));
    await expect(pool.run(order({ do: "refuse" }))).rejects.toMatchObject({ code: "UNREADABLE_IMAGE" });
    expect((await pool.run(order(answer))).pid).toBe(pid);
  });

  test("finishes its job when the whole process group is told to stop", async () => {
    const pool = poolOf();
    const { pid } = await pool.run(order(answer));
    const running = pool.run(order({ do: "work", stageMs: 40 }));
    process.kill(pid, "SIGTERM");
    process.kill(pid, "SIGINT");
    expect((await running).pid).toBe(pid);
  });

  test("ends by itself when its parent is killed", async () => {
    const parentScript = await bundleChild("doubles/pool-parent.ts", "pool");
    const parent = spawn(process.execPath, [parentScript, script], { stdio: ["ignore", "pipe", "inherit"] });
    const pid = await new Promise<number>((resolve) =>
      parent.stdout.once("data", (said: Buffer) => resolve(Number(said))),
    );
    expect(await goneWithin(pid, 100)).toBe(false);
    parent.kill("SIGKILL");
    expect(await goneWithin(pid, 5_000)).toBe(true);
  });
});

describe("a child that cannot start", () => {
  test("is reported with its own reason, and nobody waits for it", async () => {
    const pool = poolOf({}, "--unable");
    await expect(pool.run(order(answer))).rejects.toMatchObject({ code: "MODEL_MISSING" });
    expect(pool.health()).toMatchObject({ alive: 0, queued: 0, lastError: { code: "MODEL_MISSING" } });
  });

  test("for no stated reason is reported as crashed", async () => {
    await expect(poolOf({}, "--broken").run(order(answer))).rejects.toMatchObject({ code: "CRASHED" });
  });
});

describe("waiting jobs", () => {
  test("are refused from the queue's limit on, and the others are all answered", async () => {
    const pool = poolOf({ queueLimit: 3 });
    await pool.run(order(answer));
    const running = pool.run(order({ do: "work", stageMs: 30 }));
    const waiting = [1, 2, 3].map(() => pool.run(order(answer)));
    await expect(pool.run(order(answer))).rejects.toMatchObject({ code: "BUSY" });
    expect(pool.health()).toMatchObject({ busy: 1, queued: 3, refused: 1 });
    expect(await Promise.all([running, ...waiting])).toHaveLength(4);
  });

  test("take turns between keys", async () => {
    const pool = poolOf();
    const served: string[] = [];
    const first = pool.run(order({ do: "work", stageMs: 10 }));
    const rest = ["a1", "a2", "a3", "b1", "b2"].map((name) =>
      pool.run(order(answer, { fairnessKey: name.charAt(0) })).then(() => served.push(name)),
    );
    await Promise.all([first, ...rest]);
    expect(served).toEqual(["a1", "b1", "a2", "b2", "a3"]);
  });

  test("leave the queue when they are cancelled", async () => {
    const pool = poolOf();
    await pool.run(order(answer));
    const running = pool.run(order({ do: "work", stageMs: 20 }));
    const controller = new AbortController();
    const waiting = pool.run(order(answer, { signal: controller.signal }));
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
    expect(pool.health().queued).toBe(0);
    await running;
  });

  test("are refused when the pool closes; the running one still ends", async () => {
    const pool = poolOf();
    await pool.run(order(answer));
    const running = pool.run(order({ do: "work", stageMs: 20 }));
    const waiting = pool.run(order(answer));
    const refused = expect(waiting).rejects.toMatchObject({ code: "BUSY" });
    await pool.close(5_000);
    await refused;
    expect((await running).pid).toBeGreaterThan(0);
    await expect(pool.run(order(answer))).rejects.toMatchObject({ code: "BUSY" });
  });
});

test("stages are passed on, and a cancelled job ends at its next stage without costing its child", async () => {
  const pool = poolOf();
  const stages: string[] = [];
  const { pid } = await pool.run(order({ do: "work", stageMs: 1 }, { onStage: (stage) => stages.push(stage) }));
  expect(stages).toEqual(["decode", "find", "read", "compare", "decide"]);
  const controller = new AbortController();
  const long = pool.run(
    order({ do: "work", stageMs: 300 }, { signal: controller.signal, onStage: () => controller.abort() }),
  );
  const started = Date.now();
  await expect(long).rejects.toMatchObject({ name: "AbortError" });
  expect((await pool.run(order(answer))).pid).toBe(pid);
  expect(Date.now() - started).toBeLessThan(1_200);
});
