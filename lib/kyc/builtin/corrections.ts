import type { Actor } from "@/lib/auth";
import {
  CORRECTABLE_FIELDS,
  type CorrectionCreate,
  type CorrectionList,
  type DocumentReading,
  type FieldCorrection,
  KycError,
  type VerificationId,
} from "@/lib/contract";
import * as db from "@/lib/db";
import { auditActor } from "../audit-actor";
import { announce } from "../events";
import { notFound } from "../parse-input";

const lockedIn = (reading: DocumentReading | null) =>
  CORRECTABLE_FIELDS.filter((name) => reading?.fields.some(({ field, level }) => field === name && level === "proven"));

/** The loser learns who was faster and when; nothing is overwritten. */
function refuseStale(newest: FieldCorrection | undefined, previousSeq: number): void {
  if ((newest?.seq ?? 0) === previousSeq) return;
  if (newest === undefined || newest.seq < previousSeq) {
    const details = [{ path: "previousSeq", message: "names a correction that does not exist" }];
    throw new KycError("INVALID_REQUEST", "previousSeq names a correction that does not exist.", { details });
  }
  throw new KycError("ALREADY_CORRECTED", "Somebody has corrected this check since you opened it.", {
    decided: { byName: newest.byName ?? "API", at: newest.at, kind: newest.field },
  });
}

function refuseSame(value: string | null, inForce: string | null, machineValue: string | null): void {
  const unchanged = value === null ? inForce === machineValue : value === inForce;
  if (!unchanged) return;
  const details = [{ path: "value", message: "is what stands there already" }];
  throw new KycError("INVALID_REQUEST", "The value is what stands there already.", { details });
}

export async function correctData(
  actor: Actor,
  { id, correction }: { id: VerificationId; correction: CorrectionCreate },
): Promise<CorrectionList> {
  const { orgId } = actor;
  const { field, value, reason, previousSeq } = correction;
  const { list, caseId } = await db.withOrg(orgId, async () => {
    const known = await db.findVerification(orgId, id);
    if (known === null) throw notFound("verification");
    await db.lockCase(orgId, known.caseId);
    const reading = await db.findReading(orgId, id);
    if (reading === null) throw new KycError("INVALID_STATUS", "Nothing was read in this check.");
    if (lockedIn(reading).includes(field)) {
      const details = [{ path: "field", message: "is proven by two sources" }];
      throw new KycError("FIELD_LOCKED", "Two sources prove this value. It cannot be corrected.", { details });
    }
    const before = await db.listCorrections(orgId, id);
    refuseStale(before[0], previousSeq);
    const machineValue = reading.fields.find((each) => each.field === field)?.value || null;
    refuseSame(value, before.find((each) => each.field === field)?.value ?? machineValue, machineValue);
    const by = actor.kind === "user" ? { userId: actor.userId } : { apiKeyId: actor.keyId };
    await db.insertCorrection(orgId, { verificationId: id, field, value, machineValue, reason, by }, previousSeq);
    await db.appendAudit(orgId, {
      actor: auditActor(actor),
      action: "verification.correct",
      object: { kind: "verification", id },
      outcome: "success",
      // The field, not its values: those are about a person.
      details: { field, seq: previousSeq + 1, takenBack: value === null },
    });
    return { list: await listOf(actor, id, reading), caseId: known.caseId };
  });
  announce(orgId, { type: "review", verificationId: id, caseId });
  return list;
}

async function listOf(actor: Actor, id: VerificationId, reading: DocumentReading | null): Promise<CorrectionList> {
  const corrections = await db.listCorrections(actor.orgId, id);
  return { corrections, seq: corrections[0]?.seq ?? 0, locked: lockedIn(reading) };
}

export async function listCorrections(actor: Actor, id: VerificationId): Promise<CorrectionList> {
  const [known, reading] = await Promise.all([db.findVerification(actor.orgId, id), db.findReading(actor.orgId, id)]);
  if (known === null) throw notFound("verification");
  return listOf(actor, id, reading);
}
