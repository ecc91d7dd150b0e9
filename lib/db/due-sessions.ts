import { and, eq, isNull, lte, or } from "drizzle-orm";
import {
  type BiometricSessionId,
  biometricSessionId,
  type HostedSessionId,
  hostedSessionId,
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
  /**
   * What the clock says. A sandbox number decides; all is captured and nobody decided; the link ran out unopened; or the
   * person left, or was not done when it ran out: the life cycle of the API knows `expired` for a pending session alone.
   */
  due: "sandbox" | "undecided" | "expired" | "abandoned";
  hostedSessionId: HostedSessionId;
} & ({ validationId: ValidationId } | { biometricSessionId: BiometricSessionId });

const MOST = 200;
/** The page of a person who is there asks for the decision itself. */
const PATIENCE_MS = 60_000;

/** Open sessions of one organisation whose time has come, oldest first. */
export async function listDueSessions(org: OrgId, { now, quietSince }: ClockMarks): Promise<DueSession[]> {
  const h = hostedSession;
  const rows = await withOrg(org, (tx) =>
    tx
      .select({
        id: h.id,
        step: h.step,
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
            lte(h.expiresAt, now),
            lte(h.lastSeenAt, quietSince),
            and(eq(h.step, "processing"), lte(h.lastSeenAt, new Date(now.getTime() - PATIENCE_MS))),
          ),
        ),
      )
      .orderBy(h.expiresAt)
      .limit(MOST),
  );
  return rows.flatMap((row): DueSession[] => {
    const { validation: of, biometric } = row;
    const what = { due: dueOf(row, now), hostedSessionId: hostedSessionId.parse(row.id) };
    if (of !== null) return [{ ...what, validationId: validationId.parse(of) }];
    return biometric === null ? [] : [{ ...what, biometricSessionId: biometricSessionId.parse(biometric) }];
  });
}

function dueOf(row: { step: string; sandboxAt: Date | null; openedAt: Date | null }, now: Date): DueSession["due"] {
  if (row.sandboxAt !== null && row.sandboxAt <= now) return "sandbox";
  if (row.step === "processing") return "undecided";
  return row.openedAt === null ? "expired" : "abandoned";
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
