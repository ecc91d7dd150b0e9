import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { quantile } from "@/lib/db";
import { type BenchDesk, withBenchDesk } from "./bench-desk";

const PAGE = "/verifications";
const REQUESTS = 60;
const CHECKS = 4;
const LIMIT = 3;
const SPECIMENS = [
  "photo-passport-oak.jpg",
  "id-utopia-front.jpg",
  "passport-spanish-front.jpg",
  "licence-us-front.jpg",
];

/**
 * The list page at rest and while four checks run without a pause, and whether the second p95 stays under three times the
 * first. At rest is measured before and after, half each, so that a machine that slows down meanwhile shows in both.
 */
export async function benchPage(rows: number, stopped: Promise<never>): Promise<void> {
  await withBenchDesk(rows, stopped, async (desk) => {
    await timePage(desk, 10);
    const idle = await timePage(desk, REQUESTS / 2);
    const checks = startChecks(desk);
    // All four are past their upload by then.
    await sleep(2_000);
    const loaded = await timePage(desk, REQUESTS);
    const done = await checks.stop();
    idle.push(...(await timePage(desk, REQUESTS / 2)));
    report(idle, loaded, done);
  });
}

async function timePage({ baseUrl, cookie }: BenchDesk, requests: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < requests; i++) {
    const start = performance.now();
    const response = await fetch(baseUrl + PAGE, { headers: { cookie }, redirect: "manual" });
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${PAGE} answered ${response.status}.`);
    times.push(performance.now() - start);
    // A person does not ask again in the same millisecond; it also spreads the requests over several checks.
    await sleep(100);
  }
  return times;
}

/** Four callers, each with one check in flight at any time. `stop` waits for the last ones and answers how many ended. */
function startChecks({ baseUrl, key }: BenchDesk): { stop: () => Promise<number> } {
  const pictures = SPECIMENS.map((name) => readFileSync(path.join("e2e", "specimens", "images", name)));
  let stopping = false;
  let done = 0;
  const caller = async (first: number) => {
    for (let i = first; !stopping; i++) {
      const form = new FormData();
      form.set("documentFront", new Blob([new Uint8Array(pictures[i % pictures.length] ?? [])]), "front.jpg");
      const response = await fetch(`${baseUrl}/api/kyc/id-verification`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}` },
        body: form,
      });
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`A check answered ${response.status}.`);
      done++;
    }
  };
  const callers = Promise.all(Array.from({ length: CHECKS }, (_, i) => caller(i)));
  // Its failure is thrown by `stop`; until then it must not count as nobody's.
  callers.catch(() => undefined);
  return {
    stop: async () => {
      stopping = true;
      await callers;
      return done;
    },
  };
}

function report(idle: number[], loaded: number[], done: number): void {
  const line = (name: string, times: number[]) =>
    console.log(
      `${name.padEnd(38)} ${quantile(times, 0.5).toFixed(1).padStart(7)} ${quantile(times, 0.95).toFixed(1).padStart(7)}`,
    );
  const ratio = quantile(loaded, 0.95) / quantile(idle, 0.95);
  console.log(`${"list page".padEnd(38)}  p50 ms  p95 ms`);
  line("at rest", idle);
  line(`while ${CHECKS} checks run (${done} ended)`, loaded);
  console.log(
    `p95 under ${CHECKS} checks is ${ratio.toFixed(2)} times the p95 at rest: ${ratio < LIMIT ? "under" : "NOT under"} ${LIMIT}`,
  );
}
