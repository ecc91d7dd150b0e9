import { and, eq, isNotNull, isNull, lte, or } from "drizzle-orm";
import {
  type BiometricSessionId,
  biometricSessionId,
  type OrgId,
  orgId,
  type ValidationId,
  validationId,
} from "../contract";
import { lookUp } from "./look-up";
import { hostedSession, validation } from "./schema";
import { withOrg } from "./with-org";

/** `now`, and since when somebody who gave no sign of life has left. */
export interface ClockMarks {
  now: Date;
  quietSince: Date;
}

/** Organisations in which the clock has something to do; at most a thousand a call. */
export async function organisationsWithDueSessions({ now, quietSince }: ClockMarks): Promise<OrgId[]> {
  const rows = await lookUp<{ id: string }>("select organisations_with_due_sessions($1, $2) as id", [now, quietSince]);
  return rows.map((row) => orgId.parse(row.id));
}

export type DueSession = {
  /** What the clock says: a sandbox number decides, the link ran out unopened, or the person left. */
  due: "sandbox" | "expired" | "abandoned";
} & ({ validationId: ValidationId } | { biometricSessionId: BiometricSessionId });

const MOST = 200;

/** Open sessions of one organisation whose time has come, oldest first. */
export async function listDueSessions(org: OrgId, { now, quietSince }: ClockMarks): Promise<DueSession[]> {
  const h = hostedSession;
  const rows = await withOrg(org, (tx) =>
    tx
      .select({
        validation: h.validationId,
        biometric: h.biometricSessionId,
        sandboxAt: h.sandboxAt,
        openedAt: h.openedAt,
      })
      .from(h)
      .where(
        and(
          isNull(h.closedAt),
          or(
            lte(h.sandboxAt, now),
            and(isNull(h.openedAt), lte(h.expiresAt, now)),
            and(isNotNull(h.openedAt), lte(h.lastSeenAt, quietSince)),
          ),
        ),
      )
      .orderBy(h.expiresAt)
      .limit(MOST),
  );
  return rows.flatMap(({ validation: of, biometric, sandboxAt, openedAt }): DueSession[] => {
    const sandbox = sandboxAt !== null && sandboxAt <= now;
    const due = sandbox ? "sandbox" : openedAt === null ? "expired" : "abandoned";
    if (of !== null) return [{ due, validationId: validationId.parse(of) }];
    return biometric === null ? [] : [{ due, biometricSessionId: biometricSessionId.parse(biometric) }];
  });
}

/** Current approvals that have run out since the clock last looked. */
export async function listLapsedValidations(org: OrgId, now: Date): Promise<ValidationId[]> {
  const v = validation;
  const rows = await withOrg(org, (tx) =>
    tx
      .select({ id: v.id })
      .from(v)
      .where(and(eq(v.status, "approved"), eq(v.isCurrent, true), isNull(v.lapsedAt), lte(v.expiresAt, now)))
      .limit(MOST),
  );
  return rows.map((row) => validationId.parse(row.id));
}
