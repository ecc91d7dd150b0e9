import type { Actor } from "@/lib/auth";
import {
  type BiometricSessionCreate,
  type BiometricSessionDetail,
  type BiometricSessionId,
  type BiometricSessionList,
  type BiometricSessionListQuery,
  type BiometricSessionRecord,
  type CurrentBiometricSession,
  type EntityId,
  hostedSessionId,
  KycError,
} from "@/lib/contract";
import * as db from "@/lib/db";
import { env } from "@/lib/env";
import { askedBy } from "../../asked-by";
import { notFound } from "../../parse-input";
import { admit } from "../admit";
import { openHostedSession } from "../hosted/open-hosted-session";
import { moverOf } from "../mover";
import { settle } from "../validations/keep-time";
import { moveBiometricSession } from "./move-biometric-session";
import { tellBiometricSession } from "./tell-biometric-session";
import { tellDeskOfSession } from "./tell-desk-of-session";
import { toCurrent, toDetail, toRecord } from "./wire";

const DAY_MS = 86_400_000;

/** A link to a live selfie. Needs an approved KYC with a portrait, and no other such link that is still open. */
export async function createBiometricSession(
  actor: Actor,
  given: BiometricSessionCreate,
): Promise<BiometricSessionRecord> {
  const { orgId } = actor;
  await admit(orgId, "biometricSession");
  if ((await db.findEntity(orgId, given.entityId)) === null) throw notFound("entity");
  await settle(orgId);
  const approved = await db.findApprovedValidation(orgId, given.entityId);
  if (approved === null || !(await hasFace(actor, approved))) {
    throw new KycError("NO_PORTRAIT", "This entity has no approved KYC with a stored face to compare with.");
  }
  try {
    const made = await db.withOrg(orgId, () => insert(actor, given, approved));
    tellDeskOfSession(orgId, made, null);
    return toRecord(made);
  } catch (error) {
    if (!db.violates(error, db.BIOMETRIC_SESSION_ACTIVE)) throw error;
    const active = await db.findNewestBiometricSession(orgId, given.entityId);
    const extras = active === null ? {} : { activeSessionId: active.id };
    throw new KycError("ACTIVE_SESSION_EXISTS", "This entity has a biometric session that is open.", extras, {
      cause: error,
    });
  }
}

async function hasFace({ orgId }: Actor, approved: db.StoredValidation): Promise<boolean> {
  const session = await db.findHostedSession(orgId, hostedSessionId.parse(approved.sessionId));
  return session !== null && "selfie-face" in session.captures;
}

async function insert(actor: Actor, given: BiometricSessionCreate, approved: db.StoredValidation) {
  const { orgId } = actor;
  const id = db.newBiometricSessionId();
  const sessionId = db.newHostedSessionId();
  await db.insertBiometricSession(orgId, id, {
    entityId: given.entityId,
    sessionId,
    validationId: approved.id,
    webhookUrl: given.webhookUrl ?? null,
    callback: given.callback ?? null,
    createdBy: askedBy(actor),
  });
  await openHostedSession(orgId, sessionId, {
    subject: { kind: "biometric", biometricSessionId: id },
    language: given.language ?? null,
    step: "consent",
    expiresAt: new Date(Date.now() + env().KYC_SESSION_DAYS * DAY_MS),
    sandboxAt: null,
  });
  await db.appendAudit(orgId, {
    actor: moverOf(actor).audit,
    action: "biometric-session.create",
    object: { kind: "biometric-session", id },
    outcome: "success",
    details: { entityId: given.entityId, validationId: approved.id },
  });
  const made = await db.findBiometricSession(orgId, id);
  if (made === null) throw new Error("The session was not stored.");
  await tellBiometricSession(orgId, made, "created");
  return made;
}

export async function getBiometricSession({ orgId }: Actor, id: BiometricSessionId): Promise<BiometricSessionDetail> {
  await settle(orgId);
  const stored = await db.findBiometricSession(orgId, id);
  if (stored === null) throw notFound("biometric session");
  return toDetail(orgId, stored);
}

/** `currentSessionId`: the newest approved one of the entity that was asked for. */
export async function listBiometricSessions(
  { orgId }: Actor,
  { limit, offset, ...filter }: BiometricSessionListQuery,
): Promise<BiometricSessionList> {
  await settle(orgId);
  const { sessions, total } = await db.listBiometricSessions(orgId, filter, { limit, offset });
  const { entityId } = filter;
  const current = entityId === undefined ? null : await db.findNewestBiometricSession(orgId, entityId, "approved");
  return {
    sessions: sessions.map(toRecord),
    currentSessionId: current?.id ?? null,
    pagination: { limit, offset, total },
  };
}

export async function getCurrentBiometricSession(
  { orgId }: Actor,
  entityId: EntityId,
): Promise<CurrentBiometricSession | null> {
  if ((await db.findEntity(orgId, entityId)) === null) throw notFound("entity");
  await settle(orgId);
  const newest = await db.findNewestBiometricSession(orgId, entityId);
  return newest === null ? null : toCurrent(newest);
}

export async function cancelBiometricSession(
  actor: Actor,
  { id, reason }: { id: BiometricSessionId; reason: string | null },
): Promise<BiometricSessionRecord> {
  await settle(actor.orgId);
  const result = await moveBiometricSession(actor.orgId, id, {
    to: "cancelled",
    from: ["pending", "in_progress"],
    mover: moverOf(actor),
    noted: { reason },
  });
  if (result.outcome === "changed") return toRecord(result.after);
  if (result.outcome === "unknown") throw notFound("biometric session");
  throw new KycError("INVALID_STATUS", `A biometric session that is ${result.status} cannot be cancelled.`, {
    details: [{ path: "status", message: result.status }],
  });
}
