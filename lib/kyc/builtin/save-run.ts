import type { Actor } from "@/lib/auth";
import {
  documentReading,
  type EffectiveOptions,
  type EntityId,
  type ExtractedData,
  KycError,
  type OrgId,
  type VerificationAnswer,
  type VerificationId,
} from "@/lib/contract";
import * as db from "@/lib/db";
import { log } from "@/lib/log";
import { attentionOf } from "@/lib/policy";
import { askedBy } from "../asked-by";
import { auditActor } from "../audit-actor";
import { announce } from "../events";
import { extractedDataOf } from "./extracted-data";
import type { KeptPictures } from "./keep-pictures";
import type { CheckOutcome } from "./run-check";

const HOUR_MS = 3_600_000;

interface Run {
  outcome: CheckOutcome;
  options: EffectiveOptions;
  entityId: EntityId | null;
  vendorData: string | null;
  requestId: string;
  recheckOf: VerificationId | null;
  pictures: KeptPictures;
  today: string;
  durationMs: number;
}

/**
 * Store a finished run with its pictures and audit entry in one transaction, tell the desk, and answer. A verdict that
 * cannot be stored is still a verdict: it is answered without an id. Throws what the run failed with.
 */
export async function saveRun(actor: Actor, run: Run): Promise<VerificationAnswer> {
  const { outcome, requestId } = run;
  const extractedData = outcome.reading?.recognised ? extractedDataOf(outcome.reading, run.today) : {};
  const asked = { orgId: actor.orgId, audit: auditActor(actor), triggeredBy: askedBy(actor) };
  const id = await storeRun({ ...asked, attention: await attentionFor(actor, outcome) }, run, extractedData);
  const { failure, status } = outcome;
  if (failure !== null || status === "failed") {
    const error = failure ?? new KycError("VERIFICATION_FAILED", "The document could not be verified.");
    throw id === null ? error : new KycError(error.code, error.message, { verificationId: id }, { cause: error });
  }
  const warnings = outcome.warnings.map((warning) => warning.code);
  return { status, ...(id === null ? {} : { verificationId: id }), requestId, extractedData, warnings };
}

/** For whom a run is stored, and whether it waits for a person. */
interface RunOf {
  orgId: OrgId;
  audit: db.NewAuditEntry["actor"];
  triggeredBy: db.NewVerification["triggeredBy"];
  attention: db.NewVerification["attention"];
}

/** The run as a record of its own. Null, and a line in the log, when it could not be stored. */
async function storeRun(of: RunOf, run: Run, extractedData: ExtractedData): Promise<VerificationId | null> {
  try {
    const id = await insertRun(of, run, extractedData);
    announce(of.orgId, { type: "verification", verificationId: id, status: run.outcome.status });
    return id;
  } catch (error) {
    log.error("verification not stored", {
      requestId: run.requestId,
      reason: error instanceof db.DatabaseError ? error.message : error instanceof Error ? error.name : null,
    });
    return null;
  }
}

/** Record, pictures and audit entry as one step, or as part of the transaction in force. The desk is not told here. */
export async function insertRun(of: RunOf, run: Run, extractedData: ExtractedData): Promise<VerificationId> {
  const { orgId, audit, triggeredBy, attention } = of;
  const id = db.newVerificationId();
  await db.withOrg(orgId, async () => {
    await db.markObjectsLive(orgId, run.pictures.written);
    await db.insertVerification(orgId, { ...rowOf(run, extractedData), triggeredBy, attention }, id);
    await db.appendAudit(orgId, {
      actor: audit,
      action: run.recheckOf === null ? "verification.create" : "verification.recheck",
      object: { kind: "verification", id },
      outcome: run.outcome.status === "failed" ? "failed" : "success",
      details: { status: run.outcome.status, requestId: run.requestId, recheckOf: run.recheckOf },
    });
  });
  return id;
}

/** How much the run asks for a person, and by when, under the organisation's own patience. */
async function attentionFor(actor: Actor, outcome: CheckOutcome): Promise<db.NewVerification["attention"]> {
  const level = attentionOf(outcome);
  if (level === null) return null;
  const hours = (await db.findOrganisation(actor.orgId))?.settings.review.dueHours ?? 24;
  return { level, dueAt: new Date(Date.now() + hours * HOUR_MS) };
}

type Row = Omit<db.NewVerification, "attention" | "triggeredBy">;

function rowOf(run: Run, extractedData: ExtractedData): Row {
  const { outcome } = run;
  return {
    entityId: run.entityId,
    recheckOf: run.recheckOf,
    status: outcome.status,
    requestId: run.requestId,
    vendorData: run.vendorData,
    errorCode: outcome.failure?.code ?? null,
    errorMessage: outcome.failure?.message ?? null,
    warnings: outcome.warnings.map((warning) => warning.code),
    warningDetails: outcome.warnings,
    headline: outcome.headline,
    options: run.options,
    checks: outcome.checks,
    extractedData,
    reading: outcome.reading === null ? null : documentReading.parse(outcome.reading),
    durationMs: Math.round(run.durationMs),
    images: run.pictures.images,
  };
}
