import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { loadFaceReader } from "@/lib/engine/face";
import { CALIBRATED_MODEL, decodeTemplate, encodeTemplate, findSimilar, MATCH_SCORE } from "@/lib/engine/face-match";
import type { FaceTemplate } from "@/lib/engine/face-reading";
import { loadPixels } from "@/lib/engine/image";
import type { StageTiming } from "@/lib/engine/reading";
import { env, environmentFor } from "@/lib/env";

const RIVALS = ".build/rivals";
const INSTALL = `npm install --prefix ${RIVALS} --no-audit --no-fund --ignore-scripts @vladmandic/human@3.3.6 @vladmandic/face-api@1.7.15 @tensorflow/tfjs@4.22.0 @tensorflow/tfjs-backend-wasm@4.22.0`;
const PICTURES = 60;
const STORED = 10_000;
const SEARCHES = 40;

const rivalsSchema = z.array(z.object({ name: z.string(), found: z.number(), cpuMs: z.array(z.number()) }));

const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * `npm run bench:face`: faces per second per core end to end (decoding included) and each stage's CPU time, then the
 * pipelines of two other packages over the same pictures in the same run where they are installed, then the search for
 * one face among 10,000 stored ones.
 */
export async function benchFace(): Promise<void> {
  const files = pictures();
  console.log(`${files.length} pictures, CPU time of one process each\n`);
  const ours = await measureOurs(files);
  const rivals = measureRivals(files);
  for (const rival of rivals) {
    report(rival.name, rival.found, rival.cpuMs);
    console.log(`  ours is ${(mean(rival.cpuMs) / mean(ours)).toFixed(1)} times as fast\n`);
  }
  benchSearch();
}

/** Photographs where the test data is at hand, else the drawn specimens. */
function pictures(): string[] {
  const photographs = path.resolve(env().KYC_TESTDATA, "faces", "images");
  const folder = existsSync(photographs) ? photographs : path.resolve("e2e/specimens/images");
  const wanted = existsSync(photographs) ? /\.jpg$/ : /-front\.(jpg|png|webp)$/;
  return readdirSync(folder)
    .filter((file) => wanted.test(file))
    .slice(0, PICTURES)
    .map((file) => path.join(folder, file));
}

async function measureOurs(files: readonly string[]): Promise<number[]> {
  const read = await loadFaceReader();
  const cpuMs: number[] = [];
  const stages: StageTiming[][] = [];
  let found = 0;
  for (const [i, file] of [...files, ...files.slice(0, 1)].entries()) {
    const before = process.cpuUsage();
    const pixels = await loadPixels(readFileSync(file), 1_600);
    const decoded = process.cpuUsage(before);
    const reading = await read(pixels, "selfie", 1);
    const used = process.cpuUsage(before);
    // Like the others, without the first picture.
    if (i === 0) continue;
    cpuMs.push((used.user + used.system) / 1000);
    stages.push([{ name: "decode", wallMs: 0, cpuMs: (decoded.user + decoded.system) / 1000 }, ...reading.timings]);
    if (reading.face) found += 1;
  }
  report("KYC Desk", found, cpuMs);
  for (const name of new Set(stages.flatMap((list) => list.map((stage) => stage.name)))) {
    const each = stages.flatMap((list) => list.filter((stage) => stage.name === name).map((stage) => stage.cpuMs));
    console.log(
      `    ${name.padEnd(9)} p50 ${percentile(each, 0.5).toFixed(1)} ms, p95 ${percentile(each, 0.95).toFixed(1)} ms CPU`,
    );
  }
  console.log("");
  return cpuMs;
}

function report(name: string, found: number, cpuMs: readonly number[]): void {
  console.log(
    `${name}: ${(1_000 / mean(cpuMs)).toFixed(1)} faces per second per core, ${found} of ${cpuMs.length} found`,
  );
  console.log(
    `  CPU p50 ${percentile(cpuMs, 0.5).toFixed(0)} ms, p95 ${percentile(cpuMs, 0.95).toFixed(0)} ms a picture`,
  );
}

function measureRivals(files: readonly string[]): z.infer<typeof rivalsSchema> {
  if (!existsSync(path.join(RIVALS, "node_modules/@vladmandic/human"))) {
    console.log(`The other pipelines are not installed. To compare with them, once:\n  ${INSTALL}\n`);
    return [];
  }
  const run = spawnSync(process.execPath, ["lib/cli/face-rivals.mjs", RIVALS], {
    input: JSON.stringify(files),
    env: environmentFor({}),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const line = run.stdout.split("\n").find((text) => text.startsWith("RESULT "));
  if (run.status !== 0 || !line) throw new Error(`The other pipelines failed: ${run.stderr.slice(-500)}`);
  return rivalsSchema.parse(JSON.parse(line.slice("RESULT ".length)));
}

/** Made-up templates: a search compares all of them, whatever they hold. */
function benchSearch(): void {
  let state = 1;
  const random = () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  const template = (): FaceTemplate => {
    const vector = Float32Array.from({ length: 512 }, random);
    const length = Math.hypot(...vector);
    return { modelId: CALIBRATED_MODEL, kind: "selfie", vector: vector.map((v) => v / length) };
  };
  const stored = Array.from({ length: STORED }, () => encodeTemplate(template()));
  const decodeStart = performance.now();
  const candidates = stored.map((bytes) => ({ template: decodeTemplate(bytes) }));
  const decodeMs = performance.now() - decodeStart;
  const times = Array.from({ length: SEARCHES }, () => {
    const probe = template();
    const start = performance.now();
    findSimilar(probe, candidates, MATCH_SCORE);
    return performance.now() - start;
  });
  console.log(
    `one face among ${STORED} stored: p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms; unpacking the stored ones first ${decodeMs.toFixed(0)} ms`,
  );
}
