import type { HostedActor } from "@/lib/auth";
import { KycError, type ObjectId } from "@/lib/contract";
import * as db from "@/lib/db";
import { EngineError } from "@/lib/engine/error";
import type { CanonicalImage } from "@/lib/engine/process";
import { log } from "@/lib/log";
import { type NewObject, objectStore, storeObject } from "@/lib/storage";
import { typeOf } from "../decode-sides";
import { engine } from "../engine";
import { refusalOf } from "../engine-refusals";

/** One picture of a camera: the bytes as they came and our own re-encoding. */
export interface Capture {
  original: { bytes: Uint8Array; mime: string };
  canonical: CanonicalImage;
}

/** Throws INVALID_REQUEST naming `field` for what is no picture; a PDF is none here. */
export async function decodeCapture({ orgId }: HostedActor, bytes: Uint8Array, field: string): Promise<Capture> {
  const mime = typeOf(bytes, field);
  if (mime === "application/pdf") {
    const details = [{ path: field, message: "must be JPEG, PNG, WebP or TIFF" }];
    throw new KycError("INVALID_REQUEST", `${field}: send a photograph.`, { details });
  }
  return asked(field, async () => {
    const [canonical] = await engine().decode(bytes, { fairnessKey: orgId });
    if (canonical === undefined) throw new Error("The decoder answered without a picture.");
    return { original: { bytes, mime }, canonical };
  });
}

/** Ask the engine; what it fails with becomes an answer of the API. The session stays where it is and may be tried again. */
export async function asked<T>(field: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EngineError) log.warn("engine failed", { code: error.code });
    throw refusalOf(error, field, "face");
  }
}

type Picture = Omit<NewObject, "id" | "side">;

/**
 * Seal and write pictures, which wait for the step that makes them the session's. Unlike a check, a session cannot go on
 * without them: SERVICE_UNAVAILABLE when the store fails.
 */
export async function keepCaptures(
  { orgId }: HostedActor,
  pictures: Record<string, Picture>,
): Promise<{ written: db.WrittenObject[]; captures: Record<string, ObjectId> }> {
  const named = Object.entries(pictures).map(([name, picture]) => ({ name, id: db.newObjectId(), picture }));
  try {
    const written = await Promise.all(
      named.map(({ id, name, picture }) => {
        const side = name.startsWith("document-back") ? "back" : name.startsWith("document-") ? "front" : null;
        return storeObject(objectStore(), db.insertPendingObject, orgId, { ...picture, id, side });
      }),
    );
    return { written, captures: Object.fromEntries(named.map(({ name, id }) => [name, id])) };
  } catch (cause) {
    log.error("captures not stored", { name: cause instanceof Error ? cause.name : null });
    const message = "The picture could not be stored. Try again.";
    throw new KycError("SERVICE_UNAVAILABLE", message, { retryAfterSeconds: 3 }, { cause });
  }
}

export const ALIGNED_MIME = "image/jpeg";
