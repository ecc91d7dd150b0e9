import { existsSync } from "node:fs";
import path from "node:path";
import { createEngine } from "../process";
import { runSet } from "./run-set";
import { type Summary, summarise } from "./summarise";
import { writeResults } from "./write-results";

export interface SpecimenSet {
  name: string;
  /** Holds `labels.json` and the images that it names. */
  folder: string;
}

/**
 * Measures every set that is present through the engine's own processes; with `keep: "results"` it rewrites them under
 * `root`, with `keep: "nothing"` it leaves them.
 * `onProgress` gets one line for people at a time.
 */
export async function runLedger(
  root: string,
  sets: readonly SpecimenSet[],
  keep: "results" | "nothing",
  onProgress: (line: string) => void,
): Promise<Map<string, Summary>> {
  const summaries = new Map<string, Summary>();
  const today = new Date().toISOString().slice(0, 10);
  for (const { name, folder } of sets) {
    if (!existsSync(path.join(folder, "labels.json"))) {
      onProgress(`${name}: skipped, no labels at ${folder}`);
      continue;
    }
    const engine = createEngine({ decoders: 1, models: 1 });
    try {
      const entries = await runSet(engine, folder, today, (done, of) => {
        if (done % 10 === 0 || done === of) onProgress(`${name}: ${done} of ${of}`);
      });
      const summary = summarise(entries, engine.health().models.peakMemoryMb);
      if (keep === "results") writeResults(root, name, entries, summary);
      summaries.set(name, summary);
    } finally {
      await engine.close();
    }
  }
  return summaries;
}
