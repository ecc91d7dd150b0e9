import { desc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import {
  type CorrectableField,
  correctableField,
  correctionId,
  type FieldCorrection,
  type OrgId,
  type VerificationId,
  verificationId,
} from "../contract";
import { openEnvelope, sealEnvelope, vault } from "../vault";
import { type AskedBy, keyOf, userOf } from "./asked-by";
import { appUser, fieldCorrection } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { type Tx, withOrg } from "./with-org";

export interface NewCorrection {
  verificationId: VerificationId;
  field: CorrectableField;
  /** Null takes earlier corrections of the field back. */
  value: string | null;
  machineValue: string | null;
  reason: string;
  by: AskedBy;
  /** Whose record it is; left out for our own. */
  server?: string | null;
}

const binding = (org: OrgId, id: string) => ({ org, object: id, kind: "field-correction" });
const sealed = z.object({ value: z.string().nullable(), machineValue: z.string().nullable(), reason: z.string() });

/** Add the correction that follows number `previousSeq` of the run. Throws DatabaseError when another one does. */
export async function insertCorrection(org: OrgId, input: NewCorrection, previousSeq: number): Promise<void> {
  const id = correctionId.parse(uuidV7());
  const { value, machineValue, reason, by } = input;
  const details = Buffer.from(JSON.stringify({ value, machineValue, reason }));
  await withOrg(org, async (tx) => {
    await tx.insert(fieldCorrection).values({
      id,
      organizationId: org,
      verificationId: input.verificationId,
      server: input.server ?? null,
      seq: previousSeq + 1,
      field: input.field,
      detailsSealed: sealEnvelope(vault(), binding(org, id), details),
      byUserId: userOf(by),
      byKeyId: keyOf(by),
      createdAt: new Date(),
    });
  });
}

export function correctionQuery(tx: Tx) {
  return tx
    .select({ row: fieldCorrection, byName: appUser.name })
    .from(fieldCorrection)
    .leftJoin(appUser, eq(appUser.id, fieldCorrection.byUserId))
    .$dynamic();
}

function toCorrection(
  org: OrgId,
  { row, byName }: Awaited<ReturnType<typeof correctionQuery>>[number],
): FieldCorrection {
  const opened: unknown = JSON.parse(openEnvelope(vault(), binding(org, row.id), row.detailsSealed).toString());
  return {
    ...sealed.parse(opened),
    id: correctionId.parse(row.id),
    verificationId: verificationId.parse(row.verificationId),
    seq: row.seq,
    field: correctableField.parse(row.field),
    by: row.byUserId,
    byName,
    at: row.createdAt.toISOString(),
  };
}

/**
 * Take away what people put beside the values of another server's records once its days are over; answers how many. That of
 * our own records goes with the record.
 */
export async function eraseRemoteCorrections(org: OrgId): Promise<number> {
  const { rows } = await withOrg(org, (tx) => tx.execute<{ n: number }>(sql`select erase_remote_corrections() as n`));
  return rows[0]?.n ?? 0;
}

/** All corrections of a run, newest first. */
export async function listCorrections(org: OrgId, id: VerificationId): Promise<FieldCorrection[]> {
  const rows = await withOrg(org, (tx) =>
    correctionQuery(tx).where(eq(fieldCorrection.verificationId, id)).orderBy(desc(fieldCorrection.seq)),
  );
  return rows.map((row) => toCorrection(org, row));
}

/** The newest correction of each field of each of these runs, without those that were taken back. */
export async function correctionsOfRuns(
  tx: Tx,
  org: OrgId,
  runIds: readonly string[],
): Promise<Map<string, FieldCorrection[]>> {
  const found = new Map<string, FieldCorrection[]>();
  if (runIds.length === 0) return found;
  const rows = await correctionQuery(tx)
    .where(inArray(fieldCorrection.verificationId, [...runIds]))
    .orderBy(desc(fieldCorrection.seq));
  const seen = new Set<string>();
  for (const each of rows) {
    const { verificationId: runId, field } = each.row;
    // In order, so that the first of a field is its newest; older ones are not even opened.
    if (seen.has(`${runId} ${field}`)) continue;
    seen.add(`${runId} ${field}`);
    const correction = toCorrection(org, each);
    if (correction.value !== null) found.set(runId, [...(found.get(runId) ?? []), correction]);
  }
  return found;
}
