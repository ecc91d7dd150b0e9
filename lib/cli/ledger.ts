import path from "node:path";
import { runLedger, type Summary, worseThanCommitted } from "@/lib/engine/ledger";
import { env } from "@/lib/env";

/**
 * `npm run ledger [set …]`: reads every labelled set again and rewrites `lib/engine/ledger/results`.
 * With `--check` it rewrites nothing and fails when a set reads worse than its committed result.
 */
export async function ledger(argv: string[]): Promise<void> {
  const root = process.cwd();
  const checking = argv.includes("--check");
  const named = argv.filter((word) => !word.startsWith("--"));
  const sets = [
    { name: "specimens", folder: path.join(root, "e2e/specimens") },
    { name: "documents", folder: path.resolve(root, env().KYC_TESTDATA, "documents") },
  ].filter((set) => named.length === 0 || named.includes(set.name));
  const summaries = await runLedger(root, sets, checking ? "nothing" : "results", (line) => console.log(line));
  for (const [name, summary] of summaries) console.log(`${name}: ${sentence(summary)}`);
  const worse = checking ? [...summaries].flatMap(([name, summary]) => worseThanCommitted(root, name, summary)) : [];
  for (const line of worse) console.error(`worse than committed: ${line}`);
  if (worse.length > 0) process.exitCode = 1;
}

function sentence(summary: Summary): string {
  const zones = Object.entries(summary.mrz).map(
    ([group, { right, wrong, missed }]) => `${group}: MRZ ${right}/${right + wrong + missed} right, ${wrong} wrong`,
  );
  return [
    ...zones,
    `invented ${summary.mrzInvented}`,
    `proven but wrong ${summary.provenButWrong}`,
    `CPU ${summary.cpuSeconds.p50} s (zone ${summary.zoneCpuSeconds.p50} s)`,
    `${summary.peakMemoryMb} MB`,
  ].join("; ");
}
