import type { AuditAction, EntityId, OrgId } from "@/lib/contract";
import * as db from "@/lib/db";
import type { Mover } from "../mover";
import { tellValidation } from "./tell-validation";

/**
 * Every step of a validation passes here, inside the transaction that makes it: its own event, the audit, what the entity
 * says of its KYC, and what the organisation's receivers are told.
 */
export async function recordTransition(
  org: OrgId,
  after: db.StoredValidation,
  step: { kind: string; action: AuditAction; mover: Mover; details?: Record<string, unknown> },
): Promise<void> {
  const { kind, action, mover, details = {} } = step;
  await db.appendValidationEvent(org, after.id, { kind, by: mover.event }, details);
  await db.appendAudit(org, {
    actor: mover.audit,
    action,
    object: { kind: "validation", id: after.id },
    outcome: "success",
    details: { status: after.status, entityId: after.entityId, ...details },
  });
  await followEntity(org, after.entityId);
  await tellValidation(org, after, kind);
}

/** The entity is verified exactly while its current validation is approved and has not run out. */
async function followEntity(org: OrgId, entityId: EntityId): Promise<void> {
  const current = await db.findCurrentValidation(org, entityId);
  const kycVerified = isVerified(current, new Date());
  await db.setEntityKyc(org, entityId, {
    kycVerified,
    kycProvider: current?.provider ?? null,
    kycData:
      current === null
        ? null
        : {
            validationId: current.id,
            status: current.status,
            verifiedAt: current.verifiedAt,
            expiresAt: current.status === "approved" ? current.expiresAt : null,
            warnings: current.warnings,
          },
  });
}

type Facts = Pick<db.StoredValidation, "status" | "expiresAt">;

export const hasRunOut = ({ status, expiresAt }: Facts, now: Date): boolean =>
  status === "approved" && expiresAt !== null && new Date(expiresAt) <= now;

export const isVerified = (current: Facts | null, now: Date): boolean =>
  current?.status === "approved" && !hasRunOut(current, now);
