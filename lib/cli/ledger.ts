import path from "node:path";
import { runLedger, type Summary } from "@/lib/engine/ledger";
import { env } from "@/lib/env";

/** `npm run ledger [set …]`: reads every labelled set again and rewrites `lib/engine/ledger/results`. */
export async function ledger(argv: string[]): Promise<void> {
  const root = process.cwd();
  const sets = [
    { name: "specimens", folder: path.join(root, "e2e/specimens") },
    { name: "documents", folder: path.resolve(root, env().KYC_TESTDATA, "documents") },
  ].filter((set) => argv.length === 0 || argv.includes(set.name));
  const summaries = await runLedger(root, sets, (line) => console.log(line));
  for (const [name, summary] of summaries) console.log(`${name}: ${sentence(summary)}`);
  const bad = [...summaries.values()].some((summary) => summary.provenButWrong > 0);
  if (bad) process.exitCode = 1;
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
