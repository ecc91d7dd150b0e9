import type { Actor } from "@/lib/auth";
import { resolveOptions, type VerificationAnswer } from "@/lib/contract";
import * as db from "@/lib/db";
import type { DocumentCheck } from "../capabilities";
import { announceStage } from "../events";
import { decodeSides } from "./decode-sides";
import { keepPictures, withPortrait } from "./keep-pictures";
import { namedEntity } from "./named-entity";
import { present, requestOptions } from "./request-options";
import { runCheck } from "./run-check";
import { withSameDocument } from "./same-document";
import { saveRun } from "./save-run";

/** Decode, read, decide, save. Pictures are written while the engine reads, and become part of the record with it. */
export async function verifyDocument(actor: Actor, check: DocumentCheck): Promise<VerificationAnswer> {
  const startedAt = performance.now();
  const entity = await namedEntity(actor, check.form.entityId);
  const organisation = await db.findOrganisation(actor.orgId);
  const options = resolveOptions(requestOptions(check.form), present(organisation?.settings.options ?? {}));
  if (check.progressId !== null) announceStage(actor, check.progressId, "decode");
  const sheets = await decodeSides(actor, check);
  const front = sheets.find((sheet) => sheet.side === "front")?.canonical;
  if (front === undefined) throw new Error("A check has a front.");
  const back = sheets.find((sheet) => sheet.side === "back")?.canonical ?? null;

  const today = new Date().toISOString().slice(0, 10);
  const { requestId, progressId } = check;
  const input = {
    pictures: { front: front.bytes, back: back?.bytes ?? null },
    options,
    entity,
    requestId,
    progressId,
    today,
  };
  const [ran, kept] = await Promise.all([runCheck(actor, input), keepPictures(actor.orgId, sheets, requestId)]);
  const outcome = await withSameDocument(actor.orgId, ran, entity?.id ?? null);
  const pictures = await withPortrait(actor.orgId, kept, outcome.reading, input.pictures, requestId);
  return saveRun(actor, {
    outcome,
    options,
    entityId: entity?.id ?? null,
    vendorData: check.form.vendorData ?? null,
    requestId,
    recheckOf: null,
    pictures,
    today,
    durationMs: performance.now() - startedAt,
  });
}
