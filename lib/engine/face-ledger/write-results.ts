import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { FACE_ENGINE_VERSION } from "../face";
import type { StageTiming } from "../reading";
import type { DocumentDetection } from "./documents";
import type { FacesResult } from "./faces";
import type { LivenessResult } from "./liveness";
import { percentile, type Rate } from "./statistics";
import type { ZoneCounts } from "./zones";

export const FACE_RESULTS_FOLDER = "lib/engine/face-ledger/results";

export interface FaceLedger {
  faces: FacesResult;
  documents: DocumentDetection[];
  liveness: LivenessResult | null;
}

/** Rewrites the committed pair of files: counts and rates alone, no name and no picture of anybody. */
export function writeFaceResults(root: string, ledger: FaceLedger): string {
  const folder = path.join(root, FACE_RESULTS_FOLDER);
  mkdirSync(folder, { recursive: true });
  const { timings, ...faces } = ledger.faces;
  const json = { engineVersion: FACE_ENGINE_VERSION, ...ledger, faces: { ...faces, stages: stagesOf(timings) } };
  writeFileSync(path.join(folder, "faces.ledger.json"), `${JSON.stringify(json, null, 1)}\n`);
  const text = markdown(ledger);
  writeFileSync(path.join(folder, "faces.md"), text);
  return text;
}

function stagesOf(timings: readonly StageTiming[][]): Array<{ name: string; cpuMsP50: number; cpuMsP95: number }> {
  const names = [...new Set(timings.flatMap((list) => list.map(({ name }) => name)))];
  const rows = names.map((name) => ({ name, each: timings.flatMap((list) => list.filter((t) => t.name === name)) }));
  const all = {
    name: "whole face",
    each: timings.map((list) => ({ cpuMs: list.reduce((sum, t) => sum + t.cpuMs, 0) })),
  };
  const round = (value: number) => Math.round(value * 10) / 10;
  return [...rows, all].map(({ name, each }) => ({
    name,
    cpuMsP50: round(
      percentile(
        each.map(({ cpuMs }) => cpuMs),
        0.5,
      ),
    ),
    cpuMsP95: round(
      percentile(
        each.map(({ cpuMs }) => cpuMs),
        0.95,
      ),
    ),
  }));
}

const digits = (value: number | null, places: number) => (value === null ? "–" : value.toFixed(places));

function interval({ percent, low, high, count, of }: Rate, places = 2): string {
  return `${digits(percent, places)} % (${digits(low, places)}–${digits(high, places)}; ${count} of ${of})`;
}

function markdown({ faces, documents, liveness }: FaceLedger): string {
  const { verification, everyPair } = faces;
  const lines = [
    "# Face ledger",
    "",
    `Written by \`npm run ledger:faces\`; engine ${FACE_ENGINE_VERSION}. Intervals are Wilson's at 95 %.`,
    "",
    `## ${faces.set}`,
    "",
    `${verification.pairs} pairs of ${faces.pictures} pictures, none dropped; a face was not found in ${verification.notFound} pairs.`,
    "",
    "| at shipped score | accuracy | FNMR | FMR |",
    "|---|---|---|---|",
    ...verification.shipped.map(
      ({ score, accuracy, fnmr, fmr }) => `| ${score} | ${interval(accuracy)} | ${interval(fnmr)} | ${interval(fmr)} |`,
    ),
    "",
    `At the threshold that is best on these very pairs (cosine ${verification.best.cosine}), as publications count: ${verification.best.percent.toFixed(2)} %.`,
    "",
    `All ${everyPair.genuine} pairs of pictures of one person against ${everyPair.impostor} pairs of different people:`,
    "",
    "| FMR | cosine here | cosine shipped | recognised (TAR) | FMR at the shipped cosine |",
    "|---|---|---|---|---|",
    ...everyPair.rows.map(
      (row) =>
        `| ${row.fmrPercent} % | ${row.cosine.toFixed(3)} | ${row.shippedCosine} | ${interval(row.tar)} | ${digits(row.fmrAtShipped.percent, 3)} % |`,
    ),
    "",
    "## Selfie against a portrait made as documents carry it",
    "",
    "| portrait | face found | FNMR at score 70 | FMR at score 70 |",
    "|---|---|---|---|",
    ...faces.degraded.map(
      ({ how, found, threshold, strangers }) =>
        `| ${how} | ${interval(found)} | ${interval(threshold.fnmr)} | ${interval(strangers, 3)} |`,
    ),
    "",
    ...documentLines(documents),
    ...livenessLines(liveness, documents, faces.takenForAttack),
    "## Cost",
    "",
    "| stage | CPU ms p50 | CPU ms p95 |",
    "|---|---|---|",
    ...stagesOf(faces.timings).map((row) => `| ${row.name} | ${row.cpuMsP50} | ${row.cpuMsP95} |`),
  ];
  return `${lines.join("\n")}\n`;
}

function documentLines(documents: readonly DocumentDetection[]): string[] {
  return [
    "## Portraits on documents",
    "",
    "| set | portraits found | faces seen where none is | refused files | ms p50 | ms p95 |",
    "|---|---|---|---|---|---|",
    ...documents.map(
      (row) =>
        `| ${row.set} | ${interval(row.found, 1)} | ${interval(row.invented, 1)} | ${row.refused} | ${row.msP50} | ${row.msP95} |`,
    ),
    "",
  ];
}

function livenessLines(
  liveness: LivenessResult | null,
  documents: readonly DocumentDetection[],
  takenForAttack: Rate,
): string[] {
  const row = (name: string, t: ZoneCounts) =>
    `| ${name} | ${t.live} | ${t.review} | ${t.attack} | ${t["not-judged"]} | ${t.notFound} |`;
  const judged = documents.map(({ set, asSelfieApcer }) => `${set}: APCER ${interval(asSelfieApcer, 1)}`);
  return [
    "## Passive liveness",
    "",
    "| | live | review | attack | not judged | no face |",
    "|---|---|---|---|---|---|",
    ...(liveness ? [row("sample attacks", liveness.attacks), row("sample live faces", liveness.live)] : []),
    ...documents.map(({ set, asSelfie }) => row(`${set}, held up as selfies`, asSelfie)),
    "",
    `${judged.join("; ")}.`,
    "",
    ...(liveness
      ? [
          `Samples: APCER ${interval(liveness.apcer, 0)}, BPCER ${interval(liveness.bpcer, 0)}: a smoke test, not a measurement.`,
          "",
        ]
      : []),
    `Faces of the first set, all of them live, taken for an attack: ${interval(takenForAttack)}.`,
    "",
  ];
}
