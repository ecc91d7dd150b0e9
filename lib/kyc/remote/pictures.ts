import crypto from "node:crypto";
import type { Actor } from "@/lib/auth";
import { KycError, MAX_IMAGE_BYTES } from "@/lib/contract";
import * as db from "@/lib/db";
import { auditActor } from "../audit-actor";
import { typeOf } from "../builtin/decode-sides";
import { previewImage } from "../builtin/preview-image";
import type { StoredImage } from "../stored-image";
import { readBytes } from "./client";
import { noAnswer } from "./refusals";
import { MAX_PICTURE_BYTES } from "./thresholds";
import { noteTrouble } from "./troubles";

interface View {
  /** Of the API, such as `/kyc/face-match/verifications/<id>/selfie-image`, and the same without ids. */
  path: string;
  name: string;
  object: { kind: string; id: string };
  image: string;
  original: boolean;
}

/**
 * A picture of the other server. Its bytes are as strange as an upload's: they go through our own decoders (TIFF and PDF
 * become pictures a browser shows), and only what those made is given. With `original` the bytes themselves are given,
 * under the type they have. The view is written to the audit before a byte is shown.
 */
export async function readPicture(actor: Actor, { path, name, object, image, original }: View): Promise<StoredImage> {
  const query = original ? { original: 1 } : { preview: 1 };
  const most = original ? MAX_PICTURE_BYTES.original : MAX_PICTURE_BYTES.shown;
  const bytes = await readBytes(actor, { name, path, query }, most);
  const picture = await opened(actor, bytes, original).catch((error: unknown) => {
    if (!(error instanceof KycError) || error.code === "SERVICE_UNAVAILABLE") throw error;
    noteTrouble({ call: `GET ${name}`, kind: "not-a-picture", tries: 1, durationMs: 0 });
    throw noAnswer("not-a-picture", undefined, error);
  });
  await db.appendAudit(actor.orgId, {
    actor: auditActor(actor),
    action: original ? "image.download-original" : "image.view",
    object,
    outcome: "success",
    details: { image, remote: true },
  });
  return picture;
}

async function opened(actor: Actor, bytes: Buffer, original: boolean): Promise<StoredImage> {
  // Nobody uploaded what is larger than an upload: that server made it, in a form of fewer kinds that our decoders know too.
  if (!original) return previewImage(actor, bytes, bytes.byteLength > MAX_IMAGE_BYTES ? "canonical" : "upload");
  return { bytes, mime: typeOf(bytes, "image"), sha256: crypto.createHash("sha256").update(bytes).digest("hex") };
}

/** A picture as a part of a form. Its type by its bytes; what is none goes out nameless, for the other server to refuse. */
export function filePart(bytes: Uint8Array, name: string): File {
  let type = "application/octet-stream";
  try {
    type = typeOf(bytes, name);
  } catch (error) {
    if (!(error instanceof KycError)) throw error;
  }
  return new File([Uint8Array.from(bytes)], name, { type });
}
