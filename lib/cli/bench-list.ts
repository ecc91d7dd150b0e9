import { parseArgs } from "node:util";
import { type BenchLine, benchLists, quantile } from "@/lib/db";

const ROUNDS = 25;

/**
 * `npm run bench:list -- [--rows 100000] [--url http://localhost:3000/verifications --header "cookie: …"]`: p50 and p95 of
 * every list query over a temporary database, and of the list page or route behind `--url` when one is given. Ratios to
 * the first line hold on any machine; milliseconds do not.
 */
export async function benchList(argv: string[]): Promise<void> {
  const { values } = parseArgs({
    args: argv,
    options: {
      rows: { type: "string", default: "100000" },
      rounds: { type: "string", default: String(ROUNDS) },
      url: { type: "string" },
      header: { type: "string", multiple: true, default: [] },
    },
  });
  const [rows, rounds] = [Number(values.rows), Number(values.rounds)];
  if (!Number.isInteger(rows) || rows < 1000 || !Number.isInteger(rounds) || rounds < 1) {
    throw new Error("--rows takes a whole number from 1000, --rounds one from 1.");
  }
  console.log(`Filling ${rows} verifications into a temporary database …`);
  const lines = await benchLists({ rows, rounds });
  if (values.url !== undefined) lines.push(await timePage(values.url, values.header, rounds));
  print(lines);
}

function print(lines: BenchLine[]): void {
  const base = lines[0]?.p50Ms ?? 1;
  console.log(`${"query (page of 50 and exact total)".padEnd(38)} ${"rows".padStart(8)}  p50 ms  p95 ms   ratio`);
  for (const { name, total, p50Ms, p95Ms } of lines) {
    const numbers = [p50Ms.toFixed(1), p95Ms.toFixed(1), (p50Ms / base).toFixed(1)].map((text) => text.padStart(7));
    console.log(`${name.padEnd(38)} ${(total === null ? "" : String(total)).padStart(8)} ${numbers.join(" ")}`);
  }
}

async function timePage(url: string, headers: string[], rounds: number): Promise<BenchLine> {
  const sent = Object.fromEntries(
    headers.map((header) => {
      const at = header.indexOf(":");
      return [header.slice(0, at).trim(), header.slice(at + 1).trim()];
    }),
  );
  const times: number[] = [];
  for (let round = -2; round < rounds; round++) {
    const start = performance.now();
    const response = await fetch(url, { headers: sent, redirect: "manual" });
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}. Is --header missing?`);
    if (round >= 0) times.push(performance.now() - start);
  }
  return { name: new URL(url).pathname, p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95), total: null };
}
