import type { HostedActor } from "@/lib/auth";
import type { HostedCapture } from "@/lib/contract";
import type { FaceReading, FoundFace } from "@/lib/engine/face-reading";
import { selfieRetakes } from "@/lib/policy";
import { engine } from "../engine";
import { advance } from "./advance";
import { atStep } from "./at-step";
import { ALIGNED_MIME, asked, decodeCapture, keepCaptures } from "./capture";
import { claimTry } from "./claim-try";
import { concludeHosted } from "./conclude-hosted";
import { hostedView } from "./hosted-view";
import { keepFace, type SessionState, stateOf } from "./session-state";

/**
 * The selfie: asked for again while it is poor or looks like a screen, and taken as it is at the last try. Without any face
 * at the last try there is nobody to turn their head, and the session is decided with what there is.
 */
export async function takeSelfie(actor: HostedActor, { image }: { image: Uint8Array }): Promise<HostedCapture> {
  await atStep(actor, "selfie");
  const taken = await claimTry(actor, "selfie", ({ isLast }) => look(actor, image, isLast));
  if ("session" in taken) return taken;
  const { face, retake } = taken;
  if (face === null) await concludeHosted(actor);
  return { accepted: face !== null, retake: face === null ? retake : [], session: await hostedView(actor) };
}

/** An answer at once when another picture is needed; else what was taken. */
async function look(
  actor: HostedActor,
  image: Uint8Array,
  isLast: boolean,
): Promise<HostedCapture | { face: FoundFace | null; retake: HostedCapture["retake"] }> {
  const capture = await decodeCapture(actor, image, "image");
  const { bytes, mime } = capture.canonical;
  const reading = await asked("image", () => engine().readFace(bytes, "selfie", { fairnessKey: actor.orgId }));
  const retake = selfieRetakes(reading);
  if (retake.length > 0 && !isLast) {
    const refused = { event: "selfie-refused", details: { retake } };
    const view = await advance(actor, "selfie", { ...refused, change: () => ({}) });
    return { accepted: false, retake, session: view };
  }
  await accept(actor, { bytes, mime, reading });
  return { face: reading.face, retake };
}

async function accept(actor: HostedActor, selfie: { bytes: Uint8Array; mime: string; reading: FaceReading }) {
  const { bytes, mime, reading } = selfie;
  const { face } = reading;
  const { written, captures } = await keepCaptures(actor, {
    selfie: { kind: "selfie", mime, bytes },
    ...(face === null
      ? {}
      : { "selfie-face": { kind: "aligned-face" as const, mime: ALIGNED_MIME, bytes: face.alignedCrop } }),
  });
  await advance(actor, "selfie", {
    event: "selfie-taken",
    written,
    change: (now) => ({
      step: face === null ? "processing" : "challenge",
      busySince: null,
      captures: { ...now.captures, ...captures },
      state: {
        ...stateOf(now),
        selfie: keepFace(reading),
        engineVersion: reading.engineVersion,
      } satisfies SessionState,
    }),
  });
}
