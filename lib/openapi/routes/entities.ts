import { entityCreate, entityList, entityListQuery, entityPatch, entityRecord } from "@/lib/contract";
import { json, jsonBody, type Operation, type Section } from "../operation";
import { successWith } from "./shared";

const ALL = "/api/entities";
const one = json(successWith({ entity: entityRecord }));

const find = (id: string, path: string, summary: string): Operation => ({
  ...{ id, method: "GET", path: `${ALL}/${path}`, summary, audience: "client", permission: "entity:read" },
  ...{ status: 200, answer: one },
});

export const entities: Section = {
  tag: "Entities",
  about: "The people whom checks are about. The same addresses are served without the /api in front.",
  operations: [
    {
      id: "createEntity",
      method: "POST",
      path: ALL,
      summary: "Enter a person",
      audience: "client",
      permission: "entity:write",
      body: jsonBody(entityCreate),
      status: 201,
      answer: one,
      errors: ["INVALID_TAX_ID", "DUPLICATE_TAX_ID", "DUPLICATE_EXTERNAL_ID"],
    },
    {
      id: "listEntities",
      method: "GET",
      path: ALL,
      summary: "List people",
      audience: "client",
      permission: "entity:read",
      query: entityListQuery,
      status: 200,
      answer: json(entityList),
    },
    find("getEntity", "{id}", "One person"),
    find("findEntityByExternalId", "by-external-id/{externalId}", "The person with your own id"),
    find("findEntityByTaxId", "by-tax-id/{taxId}", "The person with a tax id, whatever its punctuation"),
    {
      id: "updateEntity",
      method: "PATCH",
      path: `${ALL}/{id}`,
      summary: "Change what is named, and nothing else",
      audience: "client",
      permission: "entity:write",
      body: jsonBody(entityPatch),
      status: 200,
      answer: one,
      errors: ["INVALID_TAX_ID", "DUPLICATE_TAX_ID", "DUPLICATE_EXTERNAL_ID"],
    },
  ],
};
