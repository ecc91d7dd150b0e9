import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { FaceReader } from "../face";
import { open } from "./documents";
import { type Rate, rateOf } from "./statistics";
import { noZones, type ZoneCounts, zoneTotal } from "./zones";

export interface LivenessResult {
  attacks: ZoneCounts;
  live: ZoneCounts;
  /** Attacks that were called live, as ISO/IEC 30107-3 names it. */
  apcer: Rate;
  /** Live faces that were not called live. */
  bpcer: Rate;
}

/** The samples are named by their truth: `…_T…` live, `…_F…` an attack. Null when the set is not there. */
export async function livenessResult(read: FaceReader, folder: string): Promise<LivenessResult | null> {
  if (!existsSync(folder)) return null;
  const [attacks, live] = [noZones(), noZones()];
  for (const name of readdirSync(folder).filter((file) => /_[TF]\d+\.\w+$/.test(file))) {
    const pixels = await open(readFileSync(path.join(folder, name)));
    if (!pixels) throw new Error("A picture of the liveness set was refused by the gate.");
    const reading = await read(pixels, "selfie", 1);
    const tally = /_T\d/.test(name) ? live : attacks;
    tally[reading.face?.liveness?.zone ?? "notFound"] += 1;
  }
  return {
    attacks,
    live,
    apcer: rateOf(attacks.live, zoneTotal(attacks)),
    bpcer: rateOf(zoneTotal(live) - live.live, zoneTotal(live)),
  };
}
