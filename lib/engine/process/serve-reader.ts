import os from "node:os";
import type { FaceReading, TemplateKind } from "@/lib/engine/face-reading";
import { checkCanonical } from "@/lib/engine/gate";
import { loadPixels } from "@/lib/engine/image";
import type { Pixels } from "@/lib/engine/pixels";
import type { DocumentReading, ReadOptions, Side, Stage } from "@/lib/engine/reading";
import { type FacesPayload, modelPayloadSchema, type ReadPayload } from "./messages";
import { serveJobs } from "./serve-jobs";

/** Reads the sides of one document; calls `onStage` between its steps, which is also where a cancelled job ends. */
export type Reader = (
  images: { side: Side; pixels: Pixels }[],
  options: ReadOptions,
  onStage: (stage: Stage) => void,
) => Promise<DocumentReading>;

/** Reads the face of one picture; `scale` as in `lib/engine/face`. */
export type FaceReader = (pixels: Pixels, as: TemplateKind, scale: number) => Promise<FaceReading>;

/** Both may throw MODEL_MISSING. */
export interface ModelLoaders {
  /** Called before the process is ready. */
  reader: () => Promise<Reader>;
  /** Called at the first face: who only checks documents does not pay for its memory. */
  faceReader: () => Promise<FaceReader>;
}

/** Behind the web server and the database, before idle work: pages stay quick while documents are read. */
const NICENESS = 10;

/** A selfie's face is large: more pixels only cost time. Portraits on documents are small and keep theirs. */
const LONG_SIDE: Record<TemplateKind, number> = { selfie: 1_600, document: 4_000 };

/** The whole life of a model process. */
export async function serveReader(load: ModelLoaders): Promise<void> {
  os.setPriority(NICENESS);
  await serveJobs({
    prepare: async () => {
      const reader = await load.reader();
      let faceReader: Promise<FaceReader> | undefined;
      return async (payload, onStage) => {
        const job = modelPayloadSchema.parse(payload);
        if (job.do === "read") return readSides(reader, job, onStage);
        faceReader ??= load.faceReader();
        return readFaces(await faceReader, job, onStage);
      };
    },
    // Inference that fails leaves sessions as they were; the memory fence is what replaces these processes.
    spoiledBy: () => false,
  });
}

async function readSides(reader: Reader, { images, options }: ReadPayload, onStage: (stage: Stage) => void) {
  const sides: { side: Side; pixels: Pixels }[] = [];
  for (const { side, bytes } of images) sides.push({ side, pixels: await loadPixels(bytes) });
  return reader(sides, options, onStage);
}

async function readFaces(reader: FaceReader, { images, as }: FacesPayload, onStage: (stage: Stage) => void) {
  const readings: FaceReading[] = [];
  for (const bytes of images) {
    onStage("find");
    const { width } = checkCanonical(bytes);
    const pixels = await loadPixels(bytes, LONG_SIDE[as]);
    readings.push(await reader(pixels, as, width / pixels.width));
  }
  return readings;
}
