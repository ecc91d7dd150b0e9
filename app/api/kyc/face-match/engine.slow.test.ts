import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { createEngine, type Engine } from "@/lib/engine/process";
import { faceMatchApi } from "./testing";

const { detail, matched } = faceMatchApi();

const SPECIMENS = path.join(process.cwd(), "e2e/specimens/images");
const specimen = (name: string): Buffer => readFileSync(path.join(SPECIMENS, name));
/** The drawn portrait of the card in a picture of its own, as large as a selfie. */
const drawnSelfie = (): Promise<Buffer> =>
  sharp(specimen("id-utopia-front.jpg"))
    .extract({ left: 50, top: 170, width: 300, height: 340 })
    .resize({ width: 600 })
    .jpeg({ quality: 92 })
    .toBuffer();

/** The bundler writes the model process; `npm run unit` runs it first. */
const READY = existsSync(path.join(process.cwd(), ".build/engine-model.mjs"));

describe.skipIf(!READY)("with the engine itself, on drawn specimens", () => {
  let engine: Engine | undefined;
  beforeEach(() => {
    engine ??= createEngine({ decoders: 1, models: 1 });
    globalThis.kycEngine = engine;
  });
  afterAll(async () => {
    await engine?.close(0);
  });

  it("a card and its bearer's picture match; a page without a face is declined with no score", async () => {
    const selfieImage = await drawnSelfie();
    const answer = await matched({ documentImage: specimen("id-utopia-front.jpg"), selfieImage });
    expect(answer).toMatchObject({ match: true, status: "approved" });
    expect(answer.score).toBeGreaterThanOrEqual(80);
    const record = await detail(answer.verificationId);
    expect(record.comparison?.band).toBe("match");
    expect(record.documentFace?.quality.faceWidthPx).toBeGreaterThan(50);
    expect(record.selfieFace?.liveness).not.toBeNull();
    const none = await matched({ documentImage: specimen("not-a-document-blank.jpg"), selfieImage });
    expect(none).toMatchObject({ match: false, score: 0, status: "declined" });
    expect(none.warnings).toContain("NO_REFERENCE_IMAGE");
  }, 120_000);
});
