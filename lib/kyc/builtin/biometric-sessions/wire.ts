import {
  type BiometricSessionDetail,
  type BiometricSessionRecord,
  biometricSessionDetail,
  biometricSessionRecord,
  type CurrentBiometricSession,
  currentBiometricSession,
  type OrgId,
} from "@/lib/contract";
import * as db from "@/lib/db";
import { toldActors } from "../told-actors";
import { sessionUrlOf } from "../validations/wire";
import { decisionOf } from "./decision-of";

const wireOf = (stored: db.StoredBiometricSession) => ({
  ...stored,
  mode: "face_match",
  sessionUrl: sessionUrlOf(stored.token),
  iframeAllow: "camera; fullscreen",
  score: stored.comparison?.score ?? null,
});

export const toRecord = (stored: db.StoredBiometricSession): BiometricSessionRecord =>
  biometricSessionRecord.parse(wireOf(stored));

export const toCurrent = (stored: db.StoredBiometricSession): CurrentBiometricSession =>
  currentBiometricSession.parse({ ...wireOf(stored), decision: decisionOf(stored) });

const PREFIX = "biometric-session.";
/** A session has at most a start, an opening and an end; the margin is for states to come. */
const MOST_EVENTS = 20;

/** What happened to a session is kept by the audit alone: it says who, when and why. */
export async function toDetail(org: OrgId, stored: db.StoredBiometricSession): Promise<BiometricSessionDetail> {
  const object = { kind: "biometric-session", id: stored.id };
  const trail = (await db.listAudit(org, { object, action: PREFIX, outcome: "success", limit: MOST_EVENTS })).reverse();
  // The audit knows whoever held the link by the session alone.
  const acts = trail.map(({ at, action, actor: { kind, id }, details }) => ({
    at,
    kind: action === `${PREFIX}create` ? "created" : action.slice(PREFIX.length),
    by: kind === "system" && id !== null ? { kind: "person" as const, id } : { kind, id },
    reason: typeof details?.reason === "string" ? details.reason : null,
  }));
  const nameOf = await toldActors(
    org,
    acts.map(({ by }) => by),
  );
  return biometricSessionDetail.parse({
    ...toCurrent(stored),
    ...wireOf(stored),
    events: acts.map((act) => ({ ...act, by: nameOf(act.by) })),
  });
}
