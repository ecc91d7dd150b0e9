import type { Actor } from "@/lib/auth";
import { type FaceFinding, faceFinding, KycError } from "@/lib/contract";
import { EngineError } from "@/lib/engine/error";
import type { FaceReading, FoundFace, TemplateKind } from "@/lib/engine/face-reading";
import type { CanonicalImage } from "@/lib/engine/process";
import { log } from "@/lib/log";
import { typeOf } from "./decode-sides";
import { engine } from "./engine";
import { refusalOf } from "./engine-refusals";

/** One picture of a face: the bytes as they came and our own re-encoding. */
export interface FacePicture {
  original: { bytes: Uint8Array; mime: string };
  canonical: CanonicalImage;
}

/**
 * The type of a picture, before anything is decoded. Throws INVALID_REQUEST naming the field: for what is no picture, and
 * for a PDF, which the checks of faces do not take (API pages, request).
 */
export function facePictureType(bytes: Uint8Array, field: string): string {
  const mime = typeOf(bytes, field);
  if (mime !== "application/pdf") return mime;
  const details = [{ path: field, message: "must be JPEG, PNG, WebP or TIFF" }];
  throw new KycError("INVALID_REQUEST", `${field}: a PDF is not accepted here; send JPEG, PNG, WebP or TIFF.`, {
    details,
  });
}

/** Turn what was sent into our own picture, in the engine's decoder processes. Throws INVALID_REQUEST naming the field. */
export async function decodeFacePicture(
  actor: Actor,
  bytes: Uint8Array,
  { mime, field }: { mime: string; field: string },
): Promise<FacePicture> {
  try {
    const [canonical] = await engine().decode(bytes, { fairnessKey: actor.orgId });
    if (canonical === undefined) throw new Error("The decoder answered without a picture.");
    return { original: { bytes, mime }, canonical };
  } catch (error) {
    throw refusalOf(error, field, "face");
  }
}

/**
 * What the engine sees on a picture. An engine that fails gives the refusal to store and answer with; only a full queue
 * throws, since then nothing was looked at.
 */
export async function lookAtFace(
  actor: Actor,
  picture: FacePicture,
  { as, requestId }: { as: TemplateKind; requestId: string },
): Promise<FaceReading | KycError> {
  try {
    return await engine().readFace(picture.canonical.bytes, as, { fairnessKey: actor.orgId });
  } catch (error) {
    const failure = refusalOf(error, undefined, "face");
    if (!(failure instanceof KycError) || failure.code === "SERVICE_UNAVAILABLE") throw failure;
    log.warn("engine failed", { requestId, code: error instanceof EngineError ? error.code : null });
    return failure;
  }
}

/** A face as it is stored and sent: everything but its numbers and its crop. */
export const findingOf = ({ template, ...face }: FoundFace): FaceFinding =>
  faceFinding.parse({ ...face, modelId: template.modelId });

/** A face as policy looks at it. */
export const seenFace = (reading: FaceReading) =>
  reading.face === null
    ? null
    : { quality: reading.face.quality, retake: reading.face.retake, facesInPicture: reading.facesInPicture };
