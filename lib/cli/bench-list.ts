import { parseArgs } from "node:util";
import { type BenchLine, benchLists } from "@/lib/db";
import { benchPage } from "./bench-page";
import { untilStopped } from "./until-stopped";

const ROUNDS = 25;

/**
 * `npm run bench:list -- [--rows 100000] [--rounds 25] [--only queries|page]`: p50 and p95 of every list query over a
 * temporary database, then of the list page of a temporary desk, at rest and while four checks run. Ratios hold on any
 * machine; milliseconds do not.
 */
export async function benchList(argv: string[]): Promise<void> {
  const { values } = parseArgs({
    args: argv,
    options: {
      rows: { type: "string", default: "100000" },
      rounds: { type: "string", default: String(ROUNDS) },
      only: { type: "string" },
    },
  });
  const [rows, rounds] = [Number(values.rows), Number(values.rounds)];
  if (!Number.isInteger(rows) || rows < 1000 || !Number.isInteger(rounds) || rounds < 1) {
    throw new Error("--rows takes a whole number from 1000, --rounds one from 1.");
  }
  if (values.only !== undefined && values.only !== "queries" && values.only !== "page") {
    throw new Error("--only takes queries or page.");
  }
  await untilStopped(async (stopped) => {
    if (values.only !== "page") {
      console.log(`Filling ${rows} verifications into a temporary database …`);
      print(await benchLists({ rows, rounds }, stopped));
    }
    if (values.only !== "queries") {
      console.log(`\nFilling ${rows} verifications into a temporary desk …`);
      await benchPage(rows, stopped);
    }
  });
}

function print(lines: BenchLine[]): void {
  const base = lines[0]?.p50Ms ?? 1;
  console.log(`${"query (page of 50 and exact total)".padEnd(38)} ${"rows".padStart(8)}  p50 ms  p95 ms   ratio`);
  for (const { name, total, p50Ms, p95Ms } of lines) {
    const numbers = [p50Ms.toFixed(1), p95Ms.toFixed(1), (p50Ms / base).toFixed(1)].map((text) => text.padStart(7));
    console.log(`${name.padEnd(38)} ${(total === null ? "" : String(total)).padStart(8)} ${numbers.join(" ")}`);
  }
}
