import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { EngineError } from "../error";
import type { Engine } from "../process";
import type { DocumentReading } from "../reading";
import { type Judgement, judge } from "./judge";
import { type Label, readLabels } from "./labels";

/** One line of the ledger. `id` is the hash of the file: names of pictures may name people. */
export interface Entry extends Judgement {
  id: string;
  group: Group;
  type: string;
  /** Code of the EngineError when the picture could not be read at all. */
  error: string | null;
  wallMs: number;
  cpuMs: number;
  /** CPU time when only the zone is asked; measured on every fourth picture. */
  zoneCpuMs: number | null;
}
export type Group = "scan or specimen" | "hand-held photograph" | "barcode" | "front without zone" | "nothing to find";

const ZONE_EVERY = 4;

/** Sends every picture of a set through the engine's processes, one after the other. */
export async function runSet(
  engine: Engine,
  folder: string,
  today: string,
  onEntry: (done: number, of: number) => void,
): Promise<Entry[]> {
  const labels = readLabels(folder);
  const entries: Entry[] = [];
  for (const [index, label] of labels.entries()) {
    entries.push(await runImage(engine, folder, label, today, index % ZONE_EVERY === 0));
    onEntry(index + 1, labels.length);
  }
  return entries;
}

async function runImage(
  engine: Engine,
  folder: string,
  label: Label,
  today: string,
  alsoZone: boolean,
): Promise<Entry> {
  const bytes = readFileSync(path.join(folder, label.image));
  const base = {
    id: createHash("sha256").update(bytes).digest("hex").slice(0, 12),
    group: groupOf(label),
    type: label.type,
  };
  const started = performance.now();
  try {
    const [image] = await engine.decode(bytes);
    if (!image) throw new EngineError("EMPTY_PAGE", "Nothing was decoded.");
    const reading = await engine.read({ front: image.bytes }, { documentLiveness: false, depth: "full" });
    const wallMs = Math.round(performance.now() - started);
    const zone = alsoZone
      ? await engine.read({ front: image.bytes }, { documentLiveness: false, depth: "zone" })
      : null;
    const judgement = judge(label, reading, today);
    return { ...base, ...judgement, error: null, wallMs, cpuMs: cpuOf(reading), zoneCpuMs: zone && cpuOf(zone) };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const nothing: Judgement = {
      mrz: label.mrz ? "missed" : null,
      invented: false,
      barcode: label.text ? "missed" : null,
      fields: {},
      provenWrong: [],
      recognised: false,
    };
    const wallMs = Math.round(performance.now() - started);
    return { ...base, ...nothing, error: error.code, wallMs, cpuMs: 0, zoneCpuMs: null };
  }
}

function cpuOf(reading: DocumentReading): number {
  return Math.round(reading.timings.reduce((sum, stage) => sum + stage.cpuMs, 0));
}

function groupOf(label: Label): Group {
  if (label.mrz) return label.capture ? "hand-held photograph" : "scan or specimen";
  if (label.text) return "barcode";
  return label.viz ? "front without zone" : "nothing to find";
}
