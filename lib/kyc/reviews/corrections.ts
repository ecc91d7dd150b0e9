import type { Actor } from "@/lib/auth";
import {
  type CorrectableField,
  type CorrectionList,
  type FieldCorrection,
  KycError,
  type VerificationId,
} from "@/lib/contract";
import * as db from "@/lib/db";
import { askedBy } from "../asked-by";
import { auditActor } from "../audit-actor";
import type { CorrectionBackend } from "../capabilities-corrections";
import { announce } from "../events";
import { notFound } from "../parse-input";

/** What was read of a run, as corrections see it. */
interface ReadRun {
  caseId: VerificationId;
  /** What the machine read, by field; null when it read nothing. */
  values: Partial<Record<CorrectableField, string>> | null;
  /** What two sources prove. */
  locked: CorrectableField[];
}

/** Where readings come from. What people put beside their values is kept here in either case. */
interface Readings {
  /** Null for our own, else the other server's address, as the tables of remarks keep it. */
  server: string | null;
  /**
   * Called before anything is locked: what must be asked of another server is asked here. What it answers looks the run up,
   * once before its case is locked and once after; null when there is none.
   */
  look(actor: Actor, id: VerificationId): Promise<() => Promise<ReadRun | null>>;
}

export const correctionsOver = (readings: Readings): CorrectionBackend => ({
  correctData: (actor, request) => correctData(readings, actor, request),
  listCorrections: async (actor, id) => listOf(actor, id, await known(await readings.look(actor, id))),
});

type Look = Awaited<ReturnType<Readings["look"]>>;

async function known(look: Look): Promise<ReadRun> {
  const run = await look();
  if (run === null) throw notFound("verification");
  return run;
}

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

async function correctData(
  readings: Readings,
  actor: Actor,
  { id, correction }: Parameters<CorrectionBackend["correctData"]>[1],
): Promise<CorrectionList> {
  const { orgId } = actor;
  const { field, value, reason, previousSeq } = correction;
  const look = await readings.look(actor, id);
  const { list, caseId } = await db.withOrg(orgId, async () => {
    await db.lockCase(orgId, (await known(look)).caseId);
    const run = await known(look);
    if (run.values === null) throw new KycError("INVALID_STATUS", "Nothing was read in this check.");
    if (run.locked.includes(field)) {
      const details = [{ path: "field", message: "is proven by two sources" }];
      throw new KycError("FIELD_LOCKED", "Two sources prove this value. It cannot be corrected.", { details });
    }
    const before = await db.listCorrections(orgId, id);
    refuseStale(before[0], previousSeq);
    const machineValue = run.values[field] ?? null;
    refuseSame(value, before.find((each) => each.field === field)?.value ?? machineValue, machineValue);
    const { server } = readings;
    await db.insertCorrection(
      orgId,
      { verificationId: id, field, value, machineValue, reason, by: askedBy(actor), server },
      previousSeq,
    );
    await db.appendAudit(orgId, {
      actor: auditActor(actor),
      action: "verification.correct",
      object: { kind: "verification", id },
      outcome: "success",
      // The field, not its values: those are about a person.
      details: { field, seq: previousSeq + 1, takenBack: value === null },
    });
    return { list: await listOf(actor, id, run), caseId: run.caseId };
  });
  announce(orgId, { type: "review", verificationId: id, caseId });
  return list;
}

async function listOf(actor: Actor, id: VerificationId, { locked }: ReadRun): Promise<CorrectionList> {
  const corrections = await db.listCorrections(actor.orgId, id);
  return { corrections, seq: corrections[0]?.seq ?? 0, locked };
}
