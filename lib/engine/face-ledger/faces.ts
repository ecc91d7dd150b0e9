import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { FaceReader } from "../face";
import { cosineOf, REVIEW_SCORE } from "../face-match";
import type { FaceReading } from "../face-reading";
import { loadPixels } from "../image";
import type { StageTiming } from "../reading";
import { DEGRADATIONS, type Degradation, degrade } from "./degrade";
import { type Rate, rateOf } from "./statistics";
import { type AtThreshold, allPairs, atScore, type KnownPair, type Verification, verificationOf } from "./verification";

const pairsSchema = z.object({
  set: z.string(),
  pairs: z.array(z.tuple([z.string(), z.string(), z.union([z.literal(0), z.literal(1)]), z.number()])),
});

export interface FacesResult {
  set: string;
  pictures: number;
  verification: Verification;
  everyPair: ReturnType<typeof allPairs>;
  degraded: Array<{ how: Degradation; found: Rate; threshold: AtThreshold; strangers: Rate }>;
  /** Live faces that the liveness model takes for an attack: nobody in this set is one. */
  takenForAttack: Rate;
  timings: StageTiming[][];
}

export async function facesResult(read: FaceReader, folder: string, say: (line: string) => void): Promise<FacesResult> {
  const { set, pairs } = pairsSchema.parse(JSON.parse(readFileSync(path.join(folder, "pairs.json"), "utf8")));
  const names = [...new Set([...pairs.map(([a]) => a), ...pairs.map(([, b]) => b)])];
  const readings = new Map<string, FaceReading>();
  for (const [i, name] of names.entries()) {
    readings.set(name, await read(await open(folder, name), "selfie", 1));
    if (i % 400 === 0) say(`faces: ${i} of ${names.length}`);
  }
  const templateOf = (name: string) => readings.get(name)?.face?.template ?? null;
  const known = pairs.map(([a, b, same]): KnownPair => {
    const [one, other] = [templateOf(a), templateOf(b)];
    return { cosine: one && other ? cosineOf(one, other) : null, same: same === 1 };
  });
  const zones = [...readings.values()].flatMap(({ face }) => face?.liveness?.zone ?? []);
  return {
    set,
    pictures: names.length,
    verification: verificationOf(known),
    everyPair: allPairs(names.map((name) => ({ person: personOf(name), template: templateOf(name) }))),
    degraded: await degradedResults(read, folder, pairs, readings, say),
    takenForAttack: rateOf(zones.filter((zone) => zone === "attack").length, zones.length),
    timings: [...readings.values()].map((reading) => reading.timings),
  };
}

/** The set names its files person_number.jpg. */
const personOf = (name: string) => name.replace(/_\d+\.\w+$/, "");

async function open(folder: string, name: string) {
  return loadPixels(readFileSync(path.join(folder, "images", name)));
}

/** Portraits are made of the second picture of the first fold's pairs: enough for intervals of two points. */
const FOLD = 1;

async function degradedResults(
  read: FaceReader,
  folder: string,
  pairs: z.infer<typeof pairsSchema>["pairs"],
  readings: ReadonlyMap<string, FaceReading>,
  say: (line: string) => void,
): Promise<FacesResult["degraded"]> {
  const own = pairs.filter(([, , same, fold]) => same === 1 && fold === FOLD);
  const results: FacesResult["degraded"] = [];
  for (const how of Object.keys(DEGRADATIONS).filter(isDegradation)) {
    say(`portraits: ${how}`);
    const portraits: Array<{ person: string; reading: FaceReading | null; selfie: FaceReading | undefined }> = [];
    for (const [i, [a, b]] of own.entries()) {
      const face = readings.get(b)?.face;
      const spoiled = face ? await degrade(await open(folder, b), face, how, i) : null;
      const reading = spoiled ? await read(await loadPixels(spoiled), "document", 1) : null;
      portraits.push({ person: personOf(b), reading, selfie: readings.get(a) });
    }
    const cosine = (one: FaceReading | null | undefined, other: FaceReading | null | undefined) =>
      one?.face && other?.face ? cosineOf(one.face.template, other.face.template) : null;
    const genuine = portraits.map(({ reading, selfie }) => ({ cosine: cosine(reading, selfie), same: true }));
    const strangers = portraits.flatMap((one) =>
      portraits
        .filter((other) => other.person !== one.person)
        .map((other) => ({ cosine: cosine(one.reading, other.selfie), same: false })),
    );
    results.push({
      how,
      found: rateOf(portraits.filter(({ reading }) => reading?.face).length, portraits.length),
      threshold: atScore(genuine, REVIEW_SCORE),
      strangers: atScore(strangers, REVIEW_SCORE).fmr,
    });
  }
  return results;
}

const isDegradation = (name: string): name is Degradation => Object.hasOwn(DEGRADATIONS, name);
