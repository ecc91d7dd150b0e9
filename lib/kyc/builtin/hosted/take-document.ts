import type { HostedActor } from "@/lib/auth";
import { type HostedCapture, KycError, optionValuesOf, resolveOptions, type Side } from "@/lib/contract";
import * as db from "@/lib/db";
import type { DocumentReading } from "@/lib/engine/reading";
import { documentRetakes } from "@/lib/policy";
import { readStored } from "../document-image";
import { engine } from "../engine";
import { present } from "../request-options";
import { advance } from "./advance";
import { atStep } from "./at-step";
import { ALIGNED_MIME, asked, type Capture, decodeCapture, keepCaptures } from "./capture";
import { claimTry } from "./claim-try";
import { keepFace, type SessionState, stateOf } from "./session-state";
import { sidesOf } from "./sides-of";

/** One side of the document: read at once, asked for again when it is poor, kept when it will do. */
export async function takeDocument(
  actor: HostedActor,
  { side, image }: { side: Side; image: Uint8Array },
): Promise<HostedCapture> {
  const { documentType } = await atStep(actor, "document");
  if (documentType === null || !sidesOf(documentType).includes(side)) {
    throw new KycError("INVALID_REQUEST", "side: this document has no such side.", {
      details: [{ path: "side", message: "does not fit the document that was chosen" }],
    });
  }
  return claimTry(actor, "document", async ({ session, isLast }) => {
    const front = side === "back" ? await storedFront(actor, session) : null;
    const capture = await decodeCapture(actor, image, "image");
    const reading = await asked("image", () => readSides(actor, capture, front));
    const retake = documentRetakes(reading, side, documentType);
    if (retake.length > 0 && !isLast) {
      const refused = { event: `document-${side}-refused`, details: { retake } };
      const view = await advance(actor, "document", { ...refused, change: () => ({}) });
      return { accepted: false, retake, session: view };
    }
    const view = await accept(actor, session, { side, capture, front, reading });
    return { accepted: true, retake: [], session: view };
  });
}

async function storedFront({ orgId }: HostedActor, session: db.StoredHostedSession): Promise<Uint8Array> {
  const id = session.captures["document-front"];
  const stored = id === undefined ? null : await readStored({ orgId }, id);
  if (stored !== null) return stored.bytes;
  throw new KycError("INVALID_STATUS", "The front comes first.", { details: [{ path: "side", message: "front" }] });
}

async function readSides({ orgId }: HostedActor, capture: Capture, front: Uint8Array | null): Promise<DocumentReading> {
  const settings = (await db.findOrganisation(orgId))?.settings;
  const options = resolveOptions({}, present(settings?.options ?? {}));
  const { bytes } = capture.canonical;
  const documentLiveness = optionValuesOf(options).performDocumentLiveness;
  const sides = front === null ? { front: bytes } : { front, back: bytes };
  return engine().read(sides, { documentLiveness, depth: "full" }, { fairnessKey: orgId });
}

interface Accepted {
  side: Side;
  capture: Capture;
  front: Uint8Array | null;
  reading: DocumentReading;
}

async function accept(actor: HostedActor, session: db.StoredHostedSession, taken: Accepted) {
  const { side, capture, reading } = taken;
  const complete = sidesOf(session.documentType).at(-1) === side;
  const portrait = complete ? await portraitOf(actor, taken) : null;
  const { original, canonical } = capture;
  const { written, captures } = await keepCaptures(actor, {
    [`document-${side}`]: { kind: "canonical", mime: canonical.mime, bytes: canonical.bytes },
    [`document-${side}-original`]: { kind: "original", ...original },
    ...portrait?.pictures,
  });
  return advance(actor, "document", {
    event: `document-${side}-taken`,
    written,
    change: (now) => ({
      step: complete ? "selfie" : "document",
      busySince: null,
      captures: { ...now.captures, ...captures },
      state: {
        ...stateOf(now),
        reading,
        portrait: portrait?.face ?? null,
      } satisfies SessionState,
    }),
  });
}

/** The portrait on the side that has it: cut out to be shown, and its face to be compared with. */
async function portraitOf(actor: HostedActor, { side, capture, front, reading }: Accepted) {
  const where = reading.portrait?.side ?? "front";
  const picture = where === side || front === null ? capture.canonical.bytes : front;
  const job = { fairnessKey: actor.orgId };
  const seen = await asked("image", () => engine().readFace(picture, "document", job));
  const quad = reading.portrait?.quad ?? seen.face?.quad;
  const cut = quad === undefined ? null : await asked("image", () => engine().cutOut(picture, quad, job));
  return {
    face: keepFace(seen),
    pictures: {
      ...(cut === null ? {} : { portrait: { kind: "portrait" as const, mime: cut.mime, bytes: cut.bytes } }),
      ...(seen.face === null
        ? {}
        : { "portrait-face": { kind: "aligned-face" as const, mime: ALIGNED_MIME, bytes: seen.face.alignedCrop } }),
    },
  };
}
