import type { Actor } from "@/lib/auth";
import { hostedSessionId, type ValidationId, type ValidationImage } from "@/lib/contract";
import * as db from "@/lib/db";
import { notFound } from "../../parse-input";
import type { StoredImage } from "../../stored-image";
import { auditActor } from "../audit-actor";
import { readStored } from "../document-image";

/** The view is written to the audit before a byte is given: when that fails, nothing is shown. */
export async function readValidationImage(
  actor: Actor,
  { id, image }: { id: ValidationId; image: ValidationImage },
): Promise<StoredImage> {
  const stored = await db.findValidation(actor.orgId, id);
  if (stored === null) throw notFound("image");
  const session = await db.findHostedSession(actor.orgId, hostedSessionId.parse(stored.sessionId));
  const object = session?.captures[image];
  const picture = object === undefined ? null : await readStored(actor, object);
  if (picture === null) throw notFound("image");
  await db.appendAudit(actor.orgId, {
    actor: auditActor(actor),
    action: "image.view",
    object: { kind: "validation", id },
    outcome: "success",
    details: { image },
  });
  return picture;
}
