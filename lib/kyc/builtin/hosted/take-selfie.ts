import type { HostedActor } from "@/lib/auth";
import type { HostedCapture } from "@/lib/contract";
import type { StoredHostedSession } from "@/lib/db";
import { selfieRetakes } from "@/lib/policy";
import { engine } from "../engine";
import { advance } from "./advance";
import { atStep } from "./at-step";
import { ALIGNED_MIME, asked, decodeCapture, keepCaptures } from "./capture";
import { concludeHosted } from "./conclude-hosted";
import { ATTEMPTS, hostedView } from "./hosted-view";
import { keepFace, type SessionState, stateOf } from "./session-state";

/**
 * The selfie: asked for again while it is poor or looks like a screen, and taken as it is at the last try. Without any face
 * at the last try there is nobody to turn their head, and the session is decided with what there is.
 */
export async function takeSelfie(actor: HostedActor, { image }: { image: Uint8Array }): Promise<HostedCapture> {
  const session = await atStep(actor, "selfie");
  const capture = await decodeCapture(actor, image, "image");
  const { bytes, mime } = capture.canonical;
  const reading = await asked("image", () => engine().readFace(bytes, "selfie", { fairnessKey: actor.orgId }));
  const retake = selfieRetakes(reading);
  if (retake.length > 0 && session.attempts.selfie + 1 < ATTEMPTS.selfie) {
    const refused = { event: "selfie-refused", details: { retake } };
    const view = await advance(actor, "selfie", { ...refused, change: oneMore });
    return { accepted: false, retake, session: view };
  }
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
      ...oneMore(now),
      captures: { ...now.captures, ...captures },
      state: {
        ...stateOf(now),
        selfie: keepFace(reading),
        engineVersion: reading.engineVersion,
      } satisfies SessionState,
    }),
  });
  if (face === null) await concludeHosted(actor);
  return { accepted: face !== null, retake: face === null ? retake : [], session: await hostedView(actor) };
}

/** Counted on the row as it is now: pictures that are sent at the same moment are a try each. */
const oneMore = ({ attempts }: StoredHostedSession) => ({ selfieAttempts: attempts.selfie + 1 });
