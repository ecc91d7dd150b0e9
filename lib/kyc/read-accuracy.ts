import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Actor } from "@/lib/auth";
import { type Accuracy, type AccuracyRow, cueAccuracy, type FaceAccuracy, type ReadingAccuracy } from "@/lib/contract";
import { permit } from "./permit";

/** The ledgers that the engine's own commands write and that are committed with it (`npm run ledger`, `ledger:liveness`, `ledger:faces`). */
const READING = ["documents", "specimens"] as const;
const LEDGERS = path.join("lib", "engine");

const tally = z.object({ right: z.number(), wrong: z.number(), missed: z.number() });
const quantiles = z.object({ p50: z.number(), p95: z.number() });
const verdict = z.enum(["right", "wrong", "missed"]);
const fields = z.record(z.string(), tally);
const readingLedger = z.object({
  set: z.string(),
  engineVersion: z.string(),
  summary: z.object({
    images: z.number(),
    mrz: z.record(z.string(), tally),
    barcodes: tally,
    fields: z.object({ "with zone": fields, "without zone": fields }),
    mrzInvented: z.number(),
    provenButWrong: z.number(),
    recognisedThoughNothing: z.number(),
    seconds: quantiles,
    cpuSeconds: quantiles,
    zoneCpuSeconds: quantiles,
    peakMemoryMb: z.number(),
  }),
  images: z.array(
    z.object({
      id: z.string(),
      group: z.string(),
      mrz: verdict.nullable(),
      barcode: verdict.nullable(),
      fields: z.record(z.string(), verdict),
    }),
  ),
});
type ReadingLedger = z.infer<typeof readingLedger>;

const counted = z
  .object({ count: z.number(), of: z.number() })
  .transform(({ count, of }) => ({ hits: count, all: of }));
const atScore = z.object({ score: z.number(), fnmr: counted, fmr: counted });
const faceLedger = z.object({
  engineVersion: z.string(),
  faces: z.object({
    set: z.string(),
    pictures: z.number(),
    verification: z.object({ shipped: z.array(atScore) }),
    everyPair: z.object({ rows: z.array(z.object({ fmrPercent: z.number(), tar: counted })) }),
    degraded: z.array(z.object({ how: z.string(), threshold: atScore, strangers: counted })),
    takenForAttack: counted,
  }),
  documents: z.array(
    z.object({
      set: z.string(),
      found: counted,
      invented: counted,
      missedIds: z.array(z.string()),
      inventedIds: z.array(z.string()),
    }),
  ),
});

/** How well this engine reads, as measured: everybody who decides by its readings may know. */
export async function readAccuracy(actor: Actor): Promise<Accuracy> {
  permit(actor, "verification:read");
  const [reading, documentLiveness, faces] = await Promise.all([
    Promise.all(READING.map(async (set) => toAccuracy(readingLedger.parse(await ledger("ledger", "results", set))))),
    ledger("liveness", "liveness"),
    ledger("face-ledger", "results", "faces"),
  ]);
  return {
    reading,
    documentLiveness: z.array(cueAccuracy).parse(documentLiveness),
    faces: facesOf(faceLedger.parse(faces)),
  };
}

async function ledger(...place: string[]): Promise<unknown> {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), LEDGERS, `${path.join(...place)}.ledger.json`);
  return JSON.parse(await readFile(file, "utf8"));
}

function toAccuracy({ set, engineVersion, summary, images }: ReadingLedger): ReadingAccuracy {
  const { mrz, barcodes, fields: read, mrzInvented, ...others } = summary;
  const rows = (group: AccuracyRow["group"], tallies: Record<string, z.infer<typeof tally>>): AccuracyRow[] =>
    Object.entries(tallies).map(([name, counts]) => ({ group, name, ...counts }));
  return {
    set,
    engineVersion,
    ...others,
    invented: mrzInvented,
    rows: [
      ...rows("zone", mrz),
      ...rows("barcode", { PDF417: barcodes }),
      ...rows("fields with zone", read["with zone"]),
      ...rows("fields without zone", read["without zone"]),
    ],
    misses: images.flatMap(missOf),
  };
}

function facesOf({ engineVersion, faces, documents }: z.infer<typeof faceLedger>): FaceAccuracy {
  return {
    set: faces.set,
    engineVersion,
    images: faces.pictures,
    scores: faces.verification.shipped.map(({ score, fnmr, fmr }) => ({ score, missed: fnmr, taken: fmr })),
    recognised: faces.everyPair.rows.map(({ fmrPercent, tar }) => ({
      strangersPerMatch: Math.round(100 / fmrPercent),
      recognised: tar,
    })),
    portraits: faces.degraded.map(({ how, threshold, strangers }) => ({
      ...{ how, missed: threshold.fnmr, taken: strangers },
    })),
    documents: documents.map(({ set, found, invented, missedIds, inventedIds }) => ({
      ...{ set, found, invented, misses: [...missedIds, ...inventedIds] },
    })),
    takenForAttack: faces.takenForAttack,
  };
}

function missOf({ id, group, mrz, barcode, fields: read }: ReadingLedger["images"][number]) {
  const verdicts = Object.entries({ MRZ: mrz, barcode, ...read });
  const of = (wanted: "wrong" | "missed") => verdicts.filter(([, found]) => found === wanted).map(([name]) => name);
  const [wrong, missed] = [of("wrong"), of("missed")];
  return wrong.length + missed.length === 0 ? [] : [{ id, group, wrong, missed }];
}
