import { existsSync, readFileSync } from "node:fs";
import sharp from "sharp";
import { afterEach, describe, expect, it } from "vitest";
import { ask, sendForm } from "@/app/api/_http/testing";
import { hostedCapture, hostedChallenge, hostedChallengeAnswer, type Turn } from "@/lib/contract";
import { createEngine } from "@/lib/engine/process";
import { drawPortrait, LOOKS, type Picture, turnHead } from "@/lib/engine/specimens";
import { POST as ANSWER } from "./[token]/challenge-answer/route";
import { POST as DOCUMENT } from "./[token]/document/route";
import { POST as SELFIE } from "./[token]/selfie/route";
import { hostedApi } from "./testing";

const PASSPORT = "public/specimens/passport.jpg";
const YAW: Record<Turn | "centre", number> = { left: 44, right: -44, centre: 0 };
const STEP_MS = 300;

const api = hostedApi();
const { created, detail, entity, steps, tokenOf, view } = api;
afterEach(() => globalThis.kycEngine?.close(0));

/** The drawn person before a camera, not mirrored. */
async function heads(look: keyof typeof LOOKS): Promise<(yawDeg: number) => Promise<Uint8Array>> {
  const png = await drawPortrait(look, LOOKS[look], 640);
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const portrait: Picture = { data: new Uint8Array(data), width: info.width, height: info.height };
  return async (yawDeg) => {
    const { data: turned, width, height } = turnHead(portrait, yawDeg);
    return sharp(turned, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 92 })
      .toBuffer();
  };
}

// The engine's programs are bundled by `npm run unit`.
describe.skipIf(!existsSync(".build/engine-model.mjs"))("with the engine itself", () => {
  it("the drawn holder of a drawn passport is recognised, and turns their head as asked", {
    timeout: 240_000,
  }, async () => {
    globalThis.kycEngine = createEngine({ decoders: 1, models: 1 });
    const made = await created({}, await entity({ name: "Aurelia Lindqvist" }));
    const token = tokenOf(made);
    const at = { token };
    const head = await heads("aurelia");
    view(await steps.open(token));
    await steps.consent(token);
    await steps.choose(token, "passport");
    const document = await ask(DOCUMENT, sendForm({ side: "front", image: readFileSync(PASSPORT) }), at);
    expect(hostedCapture.parse(document.body)).toMatchObject({ accepted: true, retake: [] });
    const selfie = await ask(SELFIE, sendForm({ image: await head(0) }), at);
    expect(hostedCapture.parse(selfie.body).session.step).toBe("challenge");
    const { nonce, turns } = hostedChallenge.parse((await steps.challenge(token)).body);
    const poses = ["centre" as const, ...turns.flatMap((turn) => [turn, "centre" as const])];
    const frames = await Promise.all(poses.map(async (pose, i) => [`frame${i}`, await head(YAW[pose])] as const));
    const timings = JSON.stringify(poses.map((_, i) => i * STEP_MS));
    const answer = await ask(ANSWER, sendForm({ nonce, timings, ...Object.fromEntries(frames) }), at);
    expect(hostedChallengeAnswer.parse(answer.body)).toMatchObject({ passed: true, reason: null });
    const record = await detail(made.id);
    expect(record.extractedData).toMatchObject({ documentType: "Passport", issuingState: "UTO" });
    expect(record.comparison).toMatchObject({ band: "match" });
    expect(record.challenge?.frames.map(({ yawDeg }) => Math.abs(yawDeg ?? 0) > 20)).toEqual(
      poses.map((pose) => pose !== "centre"),
    );
  });
});
