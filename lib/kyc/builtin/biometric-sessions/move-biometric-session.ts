import { type BiometricSessionId, type BiometricSessionStatus, hostedSessionId, type OrgId } from "@/lib/contract";
import * as db from "@/lib/db";
import type { Mover } from "../mover";
import { tellBiometricSession } from "./tell-biometric-session";
import { tellDeskOfSession } from "./tell-desk-of-session";

interface BiometricMove {
  to: BiometricSessionStatus;
  from: readonly BiometricSessionStatus[];
  mover: Mover;
  rejectionCode?: db.StoredBiometricSession["rejectionCode"];
  rejectionMessage?: string;
  details?: db.BiometricSessionDetails;
  /** Codes and reasons for the audit. */
  noted?: Record<string, unknown>;
}

const OPEN: readonly BiometricSessionStatus[] = ["pending", "in_progress"];

/** One step of a biometric session with its audit entry, in one transaction. Every step passes here. */
export async function moveBiometricSession(org: OrgId, id: BiometricSessionId, move: BiometricMove) {
  const { to, from, mover, noted, ...changes } = move;
  const ends = !OPEN.includes(to);
  const result = await db.withOrg(org, async () => {
    const changed = await db.changeBiometricSession(org, id, from, {
      ...changes,
      status: to,
      ...(ends ? { completedAt: new Date() } : {}),
    });
    if (changed.outcome !== "changed") return changed;
    if (ends) await db.closeHostedSession(org, hostedSessionId.parse(changed.after.hostedSessionId));
    await db.appendAudit(org, {
      actor: mover.audit,
      action: `biometric-session.${to}`,
      object: { kind: "biometric-session", id },
      outcome: "success",
      details: { status: to, entityId: changed.after.entityId, ...noted },
    });
    const after = (await db.findBiometricSession(org, id)) ?? changed.after;
    await tellBiometricSession(org, after, to);
    return { outcome: "changed" as const, after };
  });
  if (result.outcome === "changed") tellDeskOfSession(org, result.after, null);
  return result;
}
