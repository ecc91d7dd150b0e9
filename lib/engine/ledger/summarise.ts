import type { FieldName } from "../reading";
import type { Verdict } from "./judge";
import type { Entry, Group } from "./run-set";

export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

/** What one set amounts to; all times in seconds. */
export interface Summary {
  images: number;
  errors: number;
  mrz: Partial<Record<Group, Tally>>;
  barcodes: Tally;
  /** Fields of documents with a zone, and of fronts without one. */
  fields: Record<"with zone" | "without zone", Partial<Record<FieldName | "all", Tally>>>;
  mrzInvented: number;
  provenButWrong: number;
  recognisedThoughNothing: number;
  seconds: Quantiles;
  cpuSeconds: Quantiles;
  zoneCpuSeconds: Quantiles;
  peakMemoryMb: number;
}
interface Quantiles {
  p50: number;
  p95: number;
}

export function summarise(entries: readonly Entry[], peakMemoryMb: number): Summary {
  const summary: Summary = {
    images: entries.length,
    errors: entries.filter((entry) => entry.error !== null).length,
    mrz: {},
    barcodes: tally(),
    fields: { "with zone": {}, "without zone": {} },
    mrzInvented: entries.filter((entry) => entry.invented).length,
    provenButWrong: entries.reduce((sum, entry) => sum + entry.provenWrong.length, 0),
    recognisedThoughNothing: entries.filter((entry) => entry.type === "not-a-document" && entry.recognised).length,
    seconds: quantiles(entries.map((entry) => entry.wallMs)),
    cpuSeconds: quantiles(entries.filter((entry) => entry.error === null).map((entry) => entry.cpuMs)),
    zoneCpuSeconds: quantiles(entries.flatMap((entry) => entry.zoneCpuMs ?? [])),
    peakMemoryMb: Math.round(peakMemoryMb),
  };
  for (const entry of entries) add(summary, entry);
  return summary;
}

function add(summary: Summary, entry: Entry): void {
  if (entry.mrz) {
    const group = summary.mrz[entry.group] ?? tally();
    summary.mrz[entry.group] = group;
    group[entry.mrz]++;
  }
  if (entry.barcode) summary.barcodes[entry.barcode]++;
  const fields = summary.fields[entry.mrz ? "with zone" : "without zone"];
  const count = (name: FieldName | "all", verdict: Verdict): void => {
    const own = fields[name] ?? tally();
    fields[name] = own;
    own[verdict]++;
  };
  for (const [name, verdict] of fieldVerdicts(entry)) {
    count(name, verdict);
    count("all", verdict);
  }
}

function fieldVerdicts(entry: Entry): Array<[FieldName, Verdict]> {
  const names = Object.keys(entry.fields).filter((name): name is FieldName => name in entry.fields);
  return names.flatMap((name) => {
    const verdict = entry.fields[name];
    return verdict ? [[name, verdict] as [FieldName, Verdict]] : [];
  });
}

function tally(): Tally {
  return { right: 0, wrong: 0, missed: 0 };
}

function quantiles(milliseconds: readonly number[]): Quantiles {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) / 10) / 100;
  return { p50: at(0.5), p95: at(0.95) };
}
