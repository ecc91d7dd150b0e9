import type { Actor } from "@/lib/auth";
import type { EntityCreate, EntityId, EntityList, EntityListQuery, EntityPatch, EntityRecord } from "@/lib/contract";
import type { EntityKey } from "../capabilities";
import { announce } from "../events";
import { audited } from "./audited";
import { read, write } from "./client";
import { entityOf } from "./from-wire/entity";
import { notOffered } from "./not-offered";
import { pageOf, single } from "./pages";
import { isMissing, probe } from "./probe";

const understand = (body: unknown): EntityRecord => entityOf(single(body, "entity"));

/** Entities lie under `/entities` or `/api/entities` (the API's pages disagree); every other path under `/api`. */
const root = async (): Promise<string> => (await probe()).entityRoot;

async function createEntity(actor: Actor, entity: EntityCreate): Promise<EntityRecord> {
  const call = { method: "POST", name: "entities", root: await root(), path: "", body: { ...entity } } as const;
  const made = await audited(
    actor,
    { action: "entity.create", object: null },
    () => write(actor, call, understand),
    ({ id }) => ({ object: { kind: "entity", id } }),
  );
  announce(actor.orgId, { type: "entity", entityId: made.id });
  return made;
}

async function getEntity(actor: Actor, key: EntityKey): Promise<EntityRecord> {
  const [name, path] =
    "id" in key
      ? ["entities/:id", `/${key.id}`]
      : "externalId" in key
        ? ["entities/by-external-id/:x", `/by-external-id/${encodeURIComponent(key.externalId)}`]
        : ["entities/by-tax-id/:x", `/by-tax-id/${encodeURIComponent(key.taxId)}`];
  return read(actor, { name, root: await root(), path }, understand);
}

/** The documented list is capped at a hundred and has no pages: then the first is all there is. */
async function listEntities(actor: Actor, query: EntityListQuery): Promise<EntityList> {
  if (await isMissing("entities")) throw notOffered("entities");
  const { page, limit } = query;
  const offset = (page - 1) * limit;
  const call = { name: "entities", root: await root(), path: "", query: { ...query, type: "person" } };
  return read(actor, call, (body) => {
    const found = pageOf(body, { limit, offset }, "entities");
    return { success: true, entities: found.rows.map(entityOf), total: found.total, page, limit: found.limit };
  });
}

async function updateEntity(actor: Actor, { id, patch }: { id: EntityId; patch: EntityPatch }): Promise<EntityRecord> {
  const call = {
    method: "PATCH",
    name: "entities/:id",
    root: await root(),
    path: `/${id}`,
    body: { ...patch },
  } as const;
  const entry = { action: "entity.update", object: { kind: "entity", id }, details: { fields: Object.keys(patch) } };
  const changed = await audited(actor, entry, () => write(actor, call, understand));
  announce(actor.orgId, { type: "entity", entityId: id });
  return changed;
}

export const entities = { createEntity, getEntity, listEntities, updateEntity };
