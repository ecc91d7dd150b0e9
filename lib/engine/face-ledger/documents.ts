import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { EngineError } from "../error";
import type { FaceReader } from "../face";
import { checkHeader } from "../gate";
import { canonicalise, loadPixels } from "../image";
import type { Pixels } from "../pixels";
import { WITHOUT_PORTRAIT } from "./documents-without-portrait";
import { percentile, type Rate, rateOf } from "./statistics";
import { noZones, type ZoneCounts, zoneTotal } from "./zones";

export interface DocumentDetection {
  set: string;
  /** Pictures that show a portrait, and how many of them gave a face. */
  found: Rate;
  /** Pictures that show none, and how many gave a face all the same. */
  invented: Rate;
  /** The engine's gate refused the file. */
  refused: number;
  missedIds: string[];
  inventedIds: string[];
  msP50: number;
  msP95: number;
  /** What the liveness model says when these pictures are held up as selfies: each is a printed or displayed face. */
  asSelfie: ZoneCounts;
  /** Of those with a face, how many were called live: an attack that would pass. */
  asSelfieApcer: Rate;
}

/** Drawn specimens say whether they carry a portrait; of the gathered ones, those without are listed by hand. */
const labelsSchema = z.array(z.object({ image: z.string(), type: z.string(), portrait: z.boolean().optional() }));

/** Null when the set is not there. Barcode crops are passed over: no face is asked of them. */
export async function documentDetection(
  read: FaceReader,
  set: string,
  folder: string,
): Promise<DocumentDetection | null> {
  const file = path.join(folder, "labels.json");
  if (!existsSync(file)) return null;
  const labels = labelsSchema.parse(JSON.parse(readFileSync(file, "utf8"))).filter(({ type }) => type !== "pdf417");
  const seen: Array<{ id: string; expected: boolean; found: boolean }> = [];
  const times: number[] = [];
  const asSelfie = noZones();
  let refused = 0;
  for (const label of labels) {
    const bytes = readFileSync(path.join(folder, label.image));
    const id = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
    const pixels = await open(bytes);
    if (!pixels) {
      refused += 1;
      continue;
    }
    const start = performance.now();
    const reading = await read(pixels, "document", 1);
    times.push(performance.now() - start);
    const selfie = await read(pixels, "selfie", 1);
    asSelfie[selfie.face?.liveness?.zone ?? "notFound"] += 1;
    seen.push({ id, expected: label.portrait ?? !WITHOUT_PORTRAIT.has(id), found: reading.face !== null });
  }
  const shown = seen.filter(({ expected }) => expected);
  const bare = seen.filter(({ expected }) => !expected);
  return {
    set,
    found: rateOf(shown.filter(({ found }) => found).length, shown.length),
    invented: rateOf(bare.filter(({ found }) => found).length, bare.length),
    refused,
    missedIds: shown.filter(({ found }) => !found).map(({ id }) => id),
    inventedIds: bare.filter(({ found }) => found).map(({ id }) => id),
    msP50: Math.round(percentile(times, 0.5)),
    msP95: Math.round(percentile(times, 0.95)),
    asSelfie,
    asSelfieApcer: rateOf(asSelfie.live, zoneTotal(asSelfie)),
  };
}

/** As an upload would come in. Null when the gate refuses it; any other failure is one of ours. */
export async function open(bytes: Buffer): Promise<Pixels | null> {
  try {
    const [picture] = await canonicalise(bytes, checkHeader(bytes));
    return picture ? await loadPixels(picture.bytes) : null;
  } catch (error) {
    if (error instanceof EngineError) return null;
    throw error;
  }
}
