import type { Actor } from "@/lib/auth";
import { KycError, optionValuesOf, resolveOptions, type VerificationId } from "@/lib/contract";
import * as db from "@/lib/db";
import { decodeSides } from "../../builtin/decode-sides";
import { extractedDataOf } from "../../builtin/extracted-data";
import { present, requestOptions } from "../../builtin/request-options";
import { runCheck } from "../../builtin/run-check";
import type { DocumentCheck } from "../../capabilities";
import { audited } from "../audited";
import { write } from "../client";
import { verificationAnswerOf } from "../from-wire/verification";
import { single } from "../pages";
import { documentForm } from "../verifications";
import type { Comparable } from "./compare";

/**
 * Our engine's view of pictures whose check ran elsewhere: decoded, read and decided, and nothing stored. The person is the
 * other server's, so nothing is compared with one.
 */
export async function readHere(actor: Actor, check: DocumentCheck): Promise<Comparable> {
  const organisation = await db.findOrganisation(actor.orgId);
  const options = resolveOptions(requestOptions(check.form), present(organisation?.settings.options ?? {}));
  const sheets = await decodeSides(actor, check);
  const front = sheets.find(({ side }) => side === "front")?.canonical.bytes;
  if (front === undefined) throw new Error("A check has a front.");
  const back = sheets.find(({ side }) => side === "back")?.canonical.bytes ?? null;
  const today = new Date().toISOString().slice(0, 10);
  const outcome = await runCheck(actor, {
    pictures: { front, back },
    options,
    entity: null,
    requestId: check.requestId,
    progressId: null,
    today,
  });
  if (outcome.failure !== null && outcome.reading === null) throw outcome.failure;
  return {
    status: outcome.status,
    extractedData: outcome.reading?.recognised ? extractedDataOf(outcome.reading, today) : {},
    warnings: outcome.warnings.map(({ code }) => code),
  };
}

/**
 * The other server's view. It gets the options that were in force here, so that both decide by the same rules, and neither
 * the person nor the reference: they are ours.
 */
export async function readThere(actor: Actor, check: DocumentCheck, of: VerificationId): Promise<Comparable> {
  const stored = await db.findVerification(actor.orgId, of);
  const asked = stored?.options == null ? requestOptions(check.form) : optionValuesOf(stored.options);
  const { minimumAge, ...options } = asked;
  const form = minimumAge == null ? options : { ...options, minimumAge };
  const body = documentForm({ ...check, form });
  const call = { method: "POST", name: "id-verification (shadow)", path: "/kyc/id-verification", body } as const;
  // Pictures of a person leave the house: that is on record, as it is for what is asked of that server by name.
  const entry = { action: "verification.shadow", object: { kind: "verification", id: of } } as const;
  const send = () => write(actor, call, (answer) => verificationAnswerOf(single(answer), check.requestId));
  try {
    return await audited(actor, entry, send, ({ status, requestId }) => ({ details: { status, requestId } }));
  } catch (error) {
    // Nothing recognised is a result, and the main backend may say the same.
    if (!(error instanceof KycError) || error.code !== "VERIFICATION_FAILED") throw error;
    return { status: "failed", extractedData: {}, warnings: [] };
  }
}
