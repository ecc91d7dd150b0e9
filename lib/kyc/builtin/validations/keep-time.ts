import type { BiometricSessionId, OrgId, ValidationId } from "@/lib/contract";
import * as db from "@/lib/db";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { moveBiometricSession } from "../biometric-sessions/move-biometric-session";
import { concludeHosted } from "../hosted/conclude-hosted";
import type { SessionKey } from "../hosted/session-state";
import { THE_CLOCK } from "../mover";
import { tellDesk, tryMove } from "./move-validation";
import { recordTransition } from "./record-transition";
import { settleSandbox } from "./settle-sandbox";

const marksOf = (now: Date): db.ClockMarks => ({
  now,
  quietSince: new Date(now.getTime() - env().KYC_ABANDON_MINUTES * 60_000),
});

/** What the clock has to do, everywhere. One that fails is logged and tried again the next time. */
export async function keepTime(now: Date): Promise<number> {
  let moved = 0;
  for (const org of await db.organisationsWithDueSessions(marksOf(now))) moved += await settle(org, now);
  return moved;
}

/** The same for one organisation: reads call it first, so that nobody sees a status whose time has passed. */
export async function settle(org: OrgId, now: Date = new Date()): Promise<number> {
  let moved = 0;
  for (const session of await db.listDueSessions(org, marksOf(now))) {
    moved += await tried(() => settleOne(org, session));
  }
  for (const id of await db.listLapsedValidations(org, now)) moved += await tried(() => lapse(org, id, now));
  return moved;
}

async function settleOne(org: OrgId, session: db.DueSession): Promise<void> {
  const { due } = session;
  if (due === "undecided") return decide({ orgId: org, hostedSessionId: session.hostedSessionId });
  if ("validationId" in session) return settleValidation(org, session.validationId, due);
  return settleBiometric(org, session.biometricSessionId, due);
}

/** What a process that died, or a database that was away, left of a person who had done their part. */
async function decide(session: SessionKey): Promise<void> {
  try {
    await concludeHosted(session);
  } catch (error) {
    // It counts as being decided: the next try comes after a pause, and not with every read.
    await db.updateHostedSession(session.orgId, session.hostedSessionId, { busySince: new Date() });
    throw error;
  }
}

type Ended = Exclude<db.DueSession["due"], "undecided">;

async function settleValidation(org: OrgId, id: ValidationId, due: Ended): Promise<void> {
  if (due === "sandbox") return settleSandbox(org, id);
  // A refusal means that somebody was faster; their step closed the session.
  await tryMove(org, id, { to: due, by: "clock", mover: THE_CLOCK });
}

async function settleBiometric(org: OrgId, id: BiometricSessionId, due: Ended): Promise<void> {
  if (due === "sandbox") return;
  await moveBiometricSession(org, id, {
    to: due,
    from: [due === "expired" ? "pending" : "in_progress"],
    mover: THE_CLOCK,
  });
}

/** The status stays approved; the entity is no longer verified. */
async function lapse(org: OrgId, id: ValidationId, now: Date): Promise<void> {
  const result = await db.withOrg(org, async () => {
    const changed = await db.changeValidation(org, id, ["approved"], () => ({ lapsedAt: now }));
    if (changed.outcome === "changed") {
      const step = { kind: "needs-reverification", action: "validation.lapse", mover: THE_CLOCK } as const;
      await recordTransition(org, changed.after, step);
    }
    return changed;
  });
  if (result.outcome === "changed") tellDesk(org, result.after);
}

async function tried(work: () => Promise<void>): Promise<0 | 1> {
  try {
    await work();
    return 1;
  } catch (error) {
    log.warn("session not settled", { name: error instanceof Error ? error.name : null });
    return 0;
  }
}

/** Settle once after `delayMs`, in this process. When it ends before that, housekeeping or the next read does it. */
export function settleSoon(org: OrgId, delayMs: number): void {
  const timer = setTimeout(() => {
    settle(org).catch((error: unknown) =>
      log.warn("session not settled", { name: error instanceof Error ? error.name : null }),
    );
  }, delayMs + 50);
  timer.unref();
}
