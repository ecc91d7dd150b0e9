import type { Actor } from "@/lib/auth";
import {
  type EntityId,
  type EntityKycStatus,
  KycError,
  type ValidationDetail,
  type ValidationId,
  type ValidationList,
  type ValidationListQuery,
} from "@/lib/contract";
import * as db from "@/lib/db";
import { notFound } from "../../parse-input";
import { settle } from "./keep-time";
import { hasRunOut, isVerified } from "./record-transition";
import { toDetail, toRecord } from "./wire";

export async function getValidation({ orgId }: Actor, id: ValidationId): Promise<ValidationDetail> {
  await settle(orgId);
  const stored = await db.findValidation(orgId, id);
  if (stored === null) throw notFound("validation");
  return toDetail(orgId, stored);
}

/** Our engine's results are here already, so there is only the clock to catch up with. A decision of a person stays. */
export async function syncValidation(actor: Actor, id: ValidationId): Promise<ValidationDetail> {
  const settings = (await db.findOrganisation(actor.orgId))?.settings.integrations.sessionValidation;
  if (settings?.configured === false) {
    // The API page lists this as a 400 here, unlike everywhere else.
    const details = [{ path: "integration", message: "NOT_CONFIGURED" }];
    throw new KycError("INVALID_REQUEST", "Session validation is not set up for this organisation.", { details });
  }
  return getValidation(actor, id);
}

export async function listValidations({ orgId }: Actor, query: ValidationListQuery): Promise<ValidationList> {
  await settle(orgId);
  const { page, limit, ...filter } = query;
  const { validations, total } = await db.listValidations(orgId, filter, { limit, offset: (page - 1) * limit });
  return { validations: validations.map(toRecord), total, page, limit };
}

export async function listEntityValidations(
  actor: Actor,
  entityId: EntityId,
  query: ValidationListQuery,
): Promise<ValidationList> {
  await known(actor, entityId);
  return listValidations(actor, { ...query, entityId });
}

export async function getCurrentValidation(actor: Actor, entityId: EntityId): Promise<ValidationDetail | null> {
  await known(actor, entityId);
  await settle(actor.orgId);
  const current = await db.findCurrentValidation(actor.orgId, entityId);
  return current === null ? null : toDetail(actor.orgId, current);
}

export async function getKycStatus(actor: Actor, entityId: EntityId): Promise<EntityKycStatus> {
  await known(actor, entityId);
  await settle(actor.orgId);
  const [current, approved] = await Promise.all([
    db.findCurrentValidation(actor.orgId, entityId),
    db.findApprovedValidation(actor.orgId, entityId),
  ]);
  const now = new Date();
  return {
    entityId,
    hasKyc: current !== null || approved !== null,
    isVerified: isVerified(current, now),
    currentValidation:
      current === null
        ? null
        : { id: current.id, status: current.status, metadata: current.metadata, verifiedAt: current.verifiedAt },
    lastVerifiedAt: approved?.verifiedAt ?? null,
    expiresAt: current?.status === "approved" ? current.expiresAt : null,
    needsReverification: current !== null && hasRunOut(current, now),
  };
}

async function known(actor: Actor, entityId: EntityId): Promise<void> {
  if ((await db.findEntity(actor.orgId, entityId)) === null) throw notFound("entity");
}
