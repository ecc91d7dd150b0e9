import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ENGINE_VERSION } from "../document";
import type { Entry } from "./run-set";
import type { Summary, Tally } from "./summarise";

export const RESULTS_FOLDER = "lib/engine/ledger/results";

/** Rewrites the committed pair of files of one set: every image in JSON, the table in Markdown. */
export function writeResults(root: string, set: string, entries: readonly Entry[], summary: Summary): void {
  const folder = path.join(root, RESULTS_FOLDER);
  mkdirSync(folder, { recursive: true });
  const json = { set, engineVersion: ENGINE_VERSION, summary, images: entries };
  writeFileSync(path.join(folder, `${set}.ledger.json`), `${JSON.stringify(json, null, 1)}\n`);
  writeFileSync(path.join(folder, `${set}.md`), markdown(set, entries, summary));
}

function markdown(set: string, entries: readonly Entry[], summary: Summary): string {
  const lines = [
    `# Reading ledger: ${set}`,
    "",
    `Written by \`npm run ledger\`; engine ${ENGINE_VERSION}, ${summary.images} images, ${summary.errors} of them refused.`,
    "",
    "| what | right | wrong | missed | right % |",
    "|---|---|---|---|---|",
    ...Object.entries(summary.mrz).map(([group, tally]) => row(`whole MRZ, ${group}`, tally)),
    row("barcode payload", summary.barcodes),
    ...Object.entries(summary.fields).flatMap(([kind, fields]) =>
      Object.entries(fields).map(([name, tally]) => row(`${name} (${kind})`, tally)),
    ),
    "",
    "| must be 0 | |",
    "|---|---|",
    `| MRZ reported where the label has none | ${summary.mrzInvented} |`,
    `| fields proven but wrong | ${summary.provenButWrong} |`,
    `| recognised although no document | ${summary.recognisedThoughNothing} |`,
    "",
    "| cost | p50 | p95 |",
    "|---|---|---|",
    `| seconds an image, decoding included | ${summary.seconds.p50} | ${summary.seconds.p95} |`,
    `| CPU seconds, all text | ${summary.cpuSeconds.p50} | ${summary.cpuSeconds.p95} |`,
    `| CPU seconds, zone only (every fourth image) | ${summary.zoneCpuSeconds.p50} | ${summary.zoneCpuSeconds.p95} |`,
    "",
    `Peak memory of the model process: ${summary.peakMemoryMb} MB.`,
    "",
    ...notable(entries),
  ];
  return `${lines.join("\n")}\n`;
}

function row(name: string, tally: Tally | undefined): string {
  const { right, wrong, missed } = tally ?? { right: 0, wrong: 0, missed: 0 };
  const all = right + wrong + missed;
  return `| ${name} | ${right} | ${wrong} | ${missed} | ${all > 0 ? ((100 * right) / all).toFixed(1) : "–"} |`;
}

/** Which images to look at, by id. */
function notable(entries: readonly Entry[]): string[] {
  const list = (title: string, which: (entry: Entry) => boolean): string[] => {
    const ids = entries.filter(which).map((entry) => entry.id);
    return ids.length > 0 ? [`${title}: ${ids.join(", ")}.`, ""] : [];
  };
  return [
    ...list("MRZ wrong", (entry) => entry.mrz === "wrong"),
    ...list("MRZ missed", (entry) => entry.mrz === "missed"),
    ...list("MRZ reported where the label has none", (entry) => entry.invented),
    ...list("Proven but wrong", (entry) => entry.provenWrong.length > 0),
    ...list("Barcode not read", (entry) => entry.barcode !== null && entry.barcode !== "right"),
  ];
}
