import { expect } from "vitest";
import { ask, get, sendJson } from "@/app/api/_http/testing";
import { checkApi } from "@/app/api/kyc/id-verification/testing";
import {
  type EntityRecord,
  entityKycStatus,
  entityRecord,
  type ValidationDetail,
  type ValidationRecord,
  validationDetail,
  validationId,
  validationList,
  validationRecord,
} from "@/lib/contract";
import * as db from "@/lib/db";
import { keepTime } from "@/lib/kyc";
import { GET as STATUS } from "../entities/[entityId]/status/route";
import { GET as OF_ENTITY } from "../entities/[entityId]/validations/route";
import { POST as APPROVE } from "./[id]/approve/route";
import { DELETE as CANCEL } from "./[id]/cancel/route";
import { POST as REJECT } from "./[id]/reject/route";
import { POST as REVOKE } from "./[id]/revoke/route";
import { GET as DETAIL } from "./[id]/route";
import { POST as SYNC } from "./[id]/sync/route";
import { POST } from "./route";

const ACTIONS = { approve: APPROVE, reject: REJECT, revoke: REVOKE, sync: SYNC, cancel: CANCEL };
type Headers = Record<string, string>;

/** The routes of validations over a real database; a new organisation with its key before each test. */
export function sessionApi() {
  const api = checkApi();
  const entity = async (more: Partial<db.EntityValues> = {}): Promise<EntityRecord> => {
    const values = { name: "Nadia Ferreyra Olmos", countryCode: "AR", externalId: null, taxId: null };
    const rest = { nationality: null, status: "active", entityData: {}, attributes: {} };
    return db.insertEntity(api.org(), { ...values, ...rest, ...more });
  };
  const create = (body: object, headers: Headers = api.key()) =>
    ask(POST, sendJson("POST", "/x", { integrationCode: "global_gueno_validation_kyc", ...body }, headers), {});
  const detail = async (id: string): Promise<ValidationDetail> =>
    validationDetail.parse((await ask(DETAIL, get("/x", api.key()), { id })).body);
  return {
    ...api,
    entity,
    create,
    detail,
    created: async (body: object = {}, of?: EntityRecord): Promise<ValidationRecord> => {
      const answer = await create({ entityId: (of ?? (await entity())).id, ...body });
      expect(answer.status).toBe(201);
      return validationRecord.parse(answer.body);
    },
    act: (action: keyof typeof ACTIONS, id: string, body: object = {}, headers: Headers = api.key()) =>
      ask(ACTIONS[action], sendJson(action === "cancel" ? "DELETE" : "POST", "/x", body, headers), { id }),
    kyc: async (entityId: string) =>
      entityKycStatus.parse((await ask(STATUS, get("/x", api.key()), { entityId })).body),
    ofEntity: async (entityId: string, query = "") =>
      validationList.parse((await ask(OF_ENTITY, get(`/x?${query}`, api.key()), { entityId })).body),
    entityNow: async (of: EntityRecord) => entityRecord.parse(await db.findEntity(api.org(), of.id)),
    /** Switch the sandbox on for this organisation. */
    sandbox: () => db.updateSettings(api.org(), { sandbox: true }),
    /** Let the clock do what it has to do at a later moment. */
    later: (ms: number) => keepTime(new Date(Date.now() + ms)),
    /** Put a validation where only a session or time could bring it. */
    put: async (id: string, changes: db.ValidationChanges) => {
      const from = ["pending", "in_progress", "in_review", "approved"] as const;
      const result = await db.changeValidation(api.org(), validationId.parse(id), from, () => changes);
      expect(result.outcome).toBe("changed");
    },
  };
}

export const REASON = { reason: "seen by hand" };
