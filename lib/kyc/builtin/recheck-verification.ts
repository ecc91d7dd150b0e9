import type { Actor } from "@/lib/auth";
import {
  KycError,
  type PartialOptions,
  resolveOptions,
  type VerificationAnswer,
  type VerificationId,
} from "@/lib/contract";
import * as db from "@/lib/db";
import { notFound } from "../parse-input";
import { readStored } from "./document-image";
import { withPortrait } from "./keep-pictures";
import { present, recheckOptions } from "./request-options";
import { runCheck } from "./run-check";
import { withSameDocument } from "./same-document";
import { saveRun } from "./save-run";

interface Recheck {
  id: VerificationId;
  options: PartialOptions;
  requestId: string;
  progressId: string | null;
}

/** The same pictures again, as they are stored: a new record that points at the one before, and leaves it alone. */
export async function recheckVerification(actor: Actor, recheck: Recheck): Promise<VerificationAnswer> {
  const startedAt = performance.now();
  const { id, requestId, progressId } = recheck;
  const before = await db.findVerification(actor.orgId, id);
  if (before === null) throw notFound("verification");
  const pictures = await picturesOf(actor, before.images);
  const [organisation, entity] = await Promise.all([
    db.findOrganisation(actor.orgId),
    before.entityId === null ? null : db.findEntity(actor.orgId, before.entityId),
  ]);
  const asked = recheckOptions(before.options, recheck.options);
  const options = resolveOptions(asked, present(organisation?.settings.options ?? {}));
  const today = new Date().toISOString().slice(0, 10);
  const ran = await runCheck(actor, { pictures, options, entity, requestId, progressId, today });
  const outcome = await withSameDocument(actor.orgId, ran, before.entityId);
  const kept = { written: [], images: before.images };
  return saveRun(actor, {
    outcome,
    options,
    entityId: before.entityId,
    vendorData: before.vendorData,
    requestId,
    recheckOf: id,
    pictures: await withPortrait(actor.orgId, kept, outcome.reading, pictures, requestId),
    today,
    durationMs: performance.now() - startedAt,
  });
}

async function picturesOf(actor: Actor, images: db.NewVerification["images"]) {
  const load = async (id: db.NewVerification["images"]["portrait"]) =>
    id === null ? null : ((await readStored(actor, id))?.bytes ?? null);
  const [front, back] = await Promise.all([load(images.frontCanonical), load(images.backCanonical)]);
  if (front !== null) return { front, back };
  throw new KycError("INVALID_REQUEST", "No pictures are stored for this check, so it cannot be run again.");
}
