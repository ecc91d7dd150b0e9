import type { Actor } from "@/lib/auth";
import { hostedSessionId, type ValidationId, type ValidationImage } from "@/lib/contract";
import * as db from "@/lib/db";
import { notFound } from "../../parse-input";
import type { StoredImage } from "../../stored-image";
import { viewImage } from "../document-image";

/** The pictures of a validation are those of its session. */
export async function readValidationImage(
  actor: Actor,
  { id, image }: { id: ValidationId; image: ValidationImage },
): Promise<StoredImage> {
  const stored = await db.findValidation(actor.orgId, id);
  if (stored === null) throw notFound("image");
  const session = await db.findHostedSession(actor.orgId, hostedSessionId.parse(stored.sessionId));
  const picture = session?.captures[image] ?? null;
  return viewImage(actor, picture, { object: { kind: "validation", id }, image, original: false });
}
