import os from "node:os";
import { loadPixels } from "@/lib/engine/image";
import type { Pixels } from "@/lib/engine/pixels";
import type { DocumentReading, ReadOptions, Side, Stage } from "@/lib/engine/reading";
import { readPayloadSchema } from "./messages";
import { serveJobs } from "./serve-jobs";

/** Reads the sides of one document; calls `onStage` between its steps, which is also where a cancelled job ends. */
export type Reader = (
  images: { side: Side; pixels: Pixels }[],
  options: ReadOptions,
  onStage: (stage: Stage) => void,
) => Promise<DocumentReading>;

/** Behind the web server and the database, before idle work: pages stay quick while documents are read. */
const NICENESS = 10;

/** The whole life of a model process. `load` brings the models in; it may throw MODEL_MISSING. */
export async function serveReader(load: () => Promise<Reader>): Promise<void> {
  os.setPriority(NICENESS);
  await serveJobs({
    prepare: async () => {
      const reader = await load();
      return async (payload, onStage) => {
        const { images, options } = readPayloadSchema.parse(payload);
        const sides: { side: Side; pixels: Pixels }[] = [];
        for (const { side, bytes } of images) sides.push({ side, pixels: await loadPixels(bytes) });
        return reader(sides, options, onStage);
      };
    },
    // Inference that fails leaves sessions as they were; the memory fence is what replaces these processes.
    spoiledBy: () => false,
  });
}
