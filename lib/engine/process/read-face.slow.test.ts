import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compareTemplates } from "@/lib/engine/face-match";
import { createEngine } from "./create-engine";

const SPECIMENS = "e2e/specimens/images";

test.skipIf(!existsSync(".build/engine-model.mjs"))(
  "the product's own bundle reads faces in a model process, and frames in their order",
  async () => {
    const engine = createEngine({ decoders: 1, models: 1 });
    const open = async (file: string) => {
      const [picture] = await engine.decode(readFileSync(`${SPECIMENS}/${file}`));
      return picture?.bytes ?? new Uint8Array();
    };
    const card = await open("photo-id-front-exif.jpg");
    const page = await open("not-a-document-letter.jpg");
    const document = await engine.readFace(card, "document");
    const frames = await engine.readFrames([card, page]);
    expect(frames.map(({ face }) => face !== null)).toEqual([true, false]);
    const [selfie] = frames;
    if (!document.face || !selfie?.face) throw new Error("the drawn portrait was not found");
    expect(document.face.template.vector).toBeInstanceOf(Float32Array);
    expect(compareTemplates(document.face.template, selfie.face.template).band).toBe("match");
    expect(document.face.liveness).toBeNull();
    expect(selfie.face.liveness?.modelId).toMatch(/^minifasnet-/);
    expect(engine.health().models.peakMemoryMb).toBeLessThan(600);
    await engine.close(0);
  },
  60_000,
);
