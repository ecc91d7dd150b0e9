import type { Actor } from "@/lib/auth";
import {
  type EntityCreate,
  type EntityId,
  type EntityList,
  type EntityListQuery,
  type EntityPatch,
  type EntityRecord,
  MAX_LIMIT,
} from "@/lib/contract";
import type { EntityKey } from "../capabilities";
import { announce } from "../events";
import { notFound } from "../parse-input";
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

/** In an address these are steps up, however they are encoded: the question would be another one. */
const STEPS = [".", ".."];

async function getEntity(actor: Actor, key: EntityKey): Promise<EntityRecord> {
  if (Object.values(key).some((part) => STEPS.includes(part))) throw notFound("entity");
  const [name, path] =
    "id" in key
      ? ["entities/:id", `/${key.id}`]
      : "externalId" in key
        ? ["entities/by-external-id/:x", `/by-external-id/${encodeURIComponent(key.externalId)}`]
        : ["entities/by-tax-id/:x", `/by-tax-id/${encodeURIComponent(key.taxId)}`];
  return read(actor, { name, root: await root(), path }, understand);
}

const names = ({ name, externalId, taxId }: EntityRecord): string =>
  [name, externalId ?? "", taxId ?? ""].join(" ").toLowerCase();

/** The documented list is capped at a hundred and has no pages: then the first is all there is. */
async function listEntities(actor: Actor, query: EntityListQuery): Promise<EntityList> {
  if (await isMissing("entities")) throw notOffered("entities");
  const { page, limit, search, ...filter } = query;
  // The documented list knows no search: its hundred people are looked through here.
  const isPlain = search !== undefined && (await isMissing("filters"));
  const asked = isPlain ? { ...filter, limit: MAX_LIMIT } : { ...filter, page, limit, search };
  const call = { name: "entities", root: await root(), path: "", query: { ...asked, type: "person" } };
  return read(actor, call, (body) => {
    const found = pageOf(body, { limit, offset: isPlain ? 0 : (page - 1) * limit }, "entities");
    const entities = found.rows.map(entityOf);
    if (!isPlain) return { success: true, entities, total: found.total, page, limit: found.limit };
    const fitting = entities.filter((entity) => names(entity).includes(search.toLowerCase()));
    return { success: true, entities: fitting.slice(0, limit), total: fitting.length, page: 1, limit };
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
  const entry = {
    action: "entity.update",
    object: { kind: "entity", id },
    details: { fields: Object.keys(patch) },
  } as const;
  const changed = await audited(actor, entry, () => write(actor, call, understand));
  announce(actor.orgId, { type: "entity", entityId: id });
  return changed;
}

export const entities = { createEntity, getEntity, listEntities, updateEntity };
