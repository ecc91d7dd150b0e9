import type { Actor } from "@/lib/auth";
import { type BiometricSessionId, type BiometricSessionImage, hostedSessionId } from "@/lib/contract";
import * as db from "@/lib/db";
import { notFound } from "../../parse-input";
import type { StoredImage } from "../../stored-image";
import { viewImage } from "../document-image";

/** The pictures of a biometric session are those of its hosted one. */
export async function readBiometricSessionImage(
  actor: Actor,
  { id, image }: { id: BiometricSessionId; image: BiometricSessionImage },
): Promise<StoredImage> {
  const stored = await db.findBiometricSession(actor.orgId, id);
  if (stored === null) throw notFound("image");
  const session = await db.findHostedSession(actor.orgId, hostedSessionId.parse(stored.hostedSessionId));
  const picture = session?.captures[image] ?? null;
  return viewImage(actor, picture, { object: { kind: "biometric-session", id }, image, original: false });
}
