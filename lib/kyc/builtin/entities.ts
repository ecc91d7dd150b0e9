import type { Actor } from "@/lib/auth";
import {
  type AuditAction,
  type EntityCreate,
  type EntityId,
  type EntityList,
  type EntityListQuery,
  type EntityPatch,
  type EntityRecord,
  KycError,
  normaliseTaxId,
} from "@/lib/contract";
import * as db from "@/lib/db";
import { taxIdProblem } from "@/lib/policy";
import { auditActor } from "../audit-actor";
import type { EntityKey } from "../capabilities";
import { announce } from "../events";
import { notFound } from "../parse-input";
import { tellEntity } from "./tell-entity";

const NAMED = ["name", "countryCode", "externalId", "taxId", "nationality", "status", "entityData", "attributes"];
/** The server's own: a caller that sends them back from a read changes nothing. */
const OURS = [
  "id",
  "type",
  "organizationId",
  "riskScore",
  "riskFactors",
  "kycVerified",
  "kycProvider",
  "kycData",
  "currentEvaluation",
  "createdAt",
  "updatedAt",
  "deletedAt",
];

/** Keys the API names but we give no meaning to (`email`, `riskMatrixId`, …) are kept among the attributes. */
function attributesOf(given: EntityPatch): Record<string, unknown> {
  const others = Object.entries(given).filter(([key, value]) => ![...NAMED, ...OURS].includes(key) && value != null);
  return { ...given.attributes, ...Object.fromEntries(others) };
}

export async function createEntity(actor: Actor, given: EntityCreate): Promise<EntityRecord> {
  checkTaxId(given.taxId, given.countryCode);
  const values = {
    name: given.name,
    countryCode: given.countryCode,
    externalId: given.externalId ?? null,
    taxId: given.taxId ?? null,
    nationality: given.nationality ?? null,
    status: given.status ?? "under_review",
    entityData: { ...given.entityData },
    attributes: attributesOf(given),
  };
  const entity = await refusingDuplicates(actor, given, () =>
    db.withOrg(actor.orgId, async () => {
      const made = await db.insertEntity(actor.orgId, values);
      await audit(actor, "entity.create", made.id, Object.keys(values));
      await tellEntity(actor, null, made);
      return made;
    }),
  );
  announce(actor.orgId, { type: "entity", entityId: entity.id });
  return entity;
}

export async function updateEntity(
  actor: Actor,
  { id, patch }: { id: EntityId; patch: EntityPatch },
): Promise<EntityRecord> {
  const changed = NAMED.filter((key) => key !== "attributes" && Object.hasOwn(patch, key));
  const entity = await refusingDuplicates(actor, patch, () =>
    db.withOrg(actor.orgId, async () => {
      // Held: attributes and tax id are merged with what is there, and somebody else may be changing them.
      await db.lockEntity(actor.orgId, id);
      const before = await db.findEntity(actor.orgId, id);
      if (before === null) throw notFound("entity");
      // On the merged values: a new country may not fit the number that is there (API page, update).
      if (patch.taxId !== undefined || patch.countryCode !== undefined) {
        checkTaxId(patch.taxId === undefined ? before.taxId : patch.taxId, patch.countryCode ?? before.countryCode);
      }
      const attributes = { ...before.attributes, ...attributesOf(patch) };
      const values = Object.fromEntries(changed.map((key) => [key, patch[key]]));
      const after = await db.updateEntity(actor.orgId, id, { ...values, attributes });
      if (after === null) throw notFound("entity");
      await audit(actor, "entity.update", id, Object.keys(patch));
      await tellEntity(actor, before, after);
      return after;
    }),
  );
  announce(actor.orgId, { type: "entity", entityId: id });
  return entity;
}

export async function getEntity(actor: Actor, key: EntityKey): Promise<EntityRecord> {
  const found = await find(actor, key);
  if (found === null) throw notFound("entity");
  return found;
}

function find(actor: Actor, key: EntityKey): Promise<EntityRecord | null> {
  if ("id" in key) return db.findEntity(actor.orgId, key.id);
  if ("externalId" in key) return db.findEntityByExternalId(actor.orgId, key.externalId);
  // Punctuation alone is the tax id of nobody.
  return normaliseTaxId(key.taxId) === "" ? Promise.resolve(null) : db.findEntityByTaxId(actor.orgId, key.taxId);
}

export async function listEntities(actor: Actor, query: EntityListQuery): Promise<EntityList> {
  const { page, limit } = query;
  const found = await db.listEntities(actor.orgId, query, { limit, offset: (page - 1) * limit });
  return { success: true, ...found, page, limit };
}

function checkTaxId(taxId: string | null | undefined, countryCode: string): void {
  if (taxId == null) return;
  const problem = taxIdProblem(normaliseTaxId(taxId), countryCode);
  if (problem === null) return;
  throw new KycError("INVALID_TAX_ID", `taxId ${problem}.`, { details: [{ path: "taxId", message: problem }] });
}

/** The database decides, so that two requests at the same moment cannot both win. */
async function refusingDuplicates<T>(actor: Actor, given: EntityPatch, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (db.violates(error, db.ENTITY_TAX_ID) && given.taxId != null) {
      const other = await db.findEntityByTaxId(actor.orgId, given.taxId);
      throw new KycError("DUPLICATE_TAX_ID", "An entity with this taxId exists.", existing(other), { cause: error });
    }
    if (db.violates(error, db.ENTITY_EXTERNAL_ID) && given.externalId != null) {
      const other = await db.findEntityByExternalId(actor.orgId, given.externalId);
      const message = "An entity with this externalId exists.";
      throw new KycError("DUPLICATE_EXTERNAL_ID", message, existing(other), { cause: error });
    }
    throw error;
  }
}

const existing = (other: EntityRecord | null) => (other === null ? {} : { existingEntityId: other.id });

/** Names of the fields, never what stands in them. */
async function audit(actor: Actor, action: AuditAction, id: EntityId, fields: string[]): Promise<void> {
  await db.appendAudit(actor.orgId, {
    actor: auditActor(actor),
    action,
    object: { kind: "entity", id },
    outcome: "success",
    details: { fields },
  });
}
