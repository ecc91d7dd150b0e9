import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type CanonicalImage, createEngine, type Engine } from "@/lib/engine/process";
import type { StageTiming } from "@/lib/engine/reading";
import { environmentFor } from "../env";

const SPECIMENS = path.join("e2e", "specimens", "images");
/** Documents that carry print and a zone; barcodes alone and non-documents would flatter the figure. */
const DOCUMENTS = /^(passport|photo-passport|td2|visa|id-).*\.(jpg|png|webp)$/;

interface Sample {
  wallMs: number;
  cpuMs: number;
  stages: StageTiming[];
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * `npm run bench:read`: reads the drawn specimens through the engine's own processes, one at a time, and prints documents
 * per minute per core and each stage's p50 and p95; then Debian's tesseract over the same pictures in the same run.
 */
export async function benchRead(): Promise<void> {
  const files = readdirSync(SPECIMENS).filter((file) => DOCUMENTS.test(file));
  const engine = createEngine({ decoders: 1, models: 1 });
  try {
    const pictures: CanonicalImage[] = [];
    for (const file of files)
      pictures.push(...(await engine.decode(readFileSync(path.join(SPECIMENS, file)))).slice(0, 1));
    const full = await measure(engine, pictures, "full");
    const zone = await measure(engine, pictures, "zone");
    console.log(`${files.length} specimens, one model process\n`);
    report("full text", full);
    report("zone only", zone);
    compareWithTesseract(pictures, full, zone);
  } finally {
    await engine.close();
  }
}

async function measure(engine: Engine, pictures: CanonicalImage[], depth: "full" | "zone"): Promise<Sample[]> {
  const [first] = pictures;
  // The first read loads nothing any more after this, so that p95 is not the start.
  if (first) await engine.read({ front: first.bytes }, { depth, documentLiveness: false });
  const samples: Sample[] = [];
  for (const picture of pictures) {
    const from = performance.now();
    const reading = await engine.read({ front: picture.bytes }, { depth, documentLiveness: false });
    samples.push({
      wallMs: performance.now() - from,
      cpuMs: sum(reading.timings.map((stage) => stage.cpuMs)),
      stages: reading.timings,
    });
  }
  return samples;
}

function report(name: string, samples: Sample[]): void {
  const cpu = samples.map((s) => s.cpuMs);
  console.log(`${name}: ${(60_000 / (sum(cpu) / cpu.length)).toFixed(1)} documents per minute per core`);
  console.log(`  CPU  p50 ${percentile(cpu, 0.5).toFixed(0)} ms, p95 ${percentile(cpu, 0.95).toFixed(0)} ms a page`);
  const wall = samples.map((s) => s.wallMs);
  console.log(`  wall p50 ${percentile(wall, 0.5).toFixed(0)} ms, p95 ${percentile(wall, 0.95).toFixed(0)} ms a page`);
  const stages = [...new Set(samples.flatMap((s) => s.stages.map((stage) => stage.name)))];
  for (const stage of stages) {
    const each = samples.map((s) => sum(s.stages.filter((t) => t.name === stage).map((t) => t.cpuMs)));
    console.log(
      `    ${stage.padEnd(10)} p50 ${percentile(each, 0.5).toFixed(0)} ms, p95 ${percentile(each, 0.95).toFixed(0)} ms CPU`,
    );
  }
  console.log("");
}

function compareWithTesseract(pictures: CanonicalImage[], full: Sample[], zone: Sample[]): void {
  if (spawnSync("tesseract", ["--version"]).status !== 0) {
    console.log("tesseract is not installed here: no comparison (Debian package tesseract-ocr).");
    return;
  }
  if (!existsSync(SELF_STAT)) {
    console.log("This system does not tell CPU time of ended children (Linux does): no comparison with tesseract.");
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "kyc-desk-bench-"));
  try {
    const cpuMs = pictures.map((picture, i) => {
      const file = path.join(folder, String(i));
      writeFileSync(file, picture.bytes);
      const children = childCpuMs();
      const done = spawnSync("tesseract", [file, "-", "-l", "eng"], {
        env: environmentFor({ OMP_THREAD_LIMIT: "1" }),
        stdio: ["ignore", "ignore", "ignore"],
      });
      if (done.status !== 0) throw new Error(`tesseract failed on picture ${i}`);
      return childCpuMs() - children;
    });
    const mean = sum(cpuMs) / cpuMs.length;
    const ratio = (ours: Sample[]) => (sum(ours.map((s) => s.cpuMs)) / ours.length / mean).toFixed(2);
    console.log(
      `baseline, Debian's tesseract over the same pictures: ${(60_000 / mean).toFixed(1)} documents per minute per core`,
    );
    console.log(
      `  CPU  p50 ${percentile(cpuMs, 0.5).toFixed(0)} ms, p95 ${percentile(cpuMs, 0.95).toFixed(0)} ms a page`,
    );
    console.log(
      `ratio of mean CPU, ours (text, zone, barcode, portrait, evidence) to tesseract (text): ${ratio(full)}, zone only ${ratio(zone)}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const SELF_STAT = "/proc/self/stat";
const TICKS_PER_SECOND = 100;

/** CPU time of ended children so far, from the kernel: fields 16 and 17 of /proc/self/stat, in ticks. */
function childCpuMs(): number {
  const fields = readFileSync(SELF_STAT, "utf8").split(") ")[1]?.split(" ") ?? [];
  return ((Number(fields[13]) + Number(fields[14])) * 1000) / TICKS_PER_SECOND;
}
