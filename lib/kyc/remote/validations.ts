import type { Actor } from "@/lib/auth";
import type {
  EntityId,
  EntityKycStatus,
  ValidationCreate,
  ValidationDetail,
  ValidationId,
  ValidationImage,
  ValidationList,
  ValidationListQuery,
  ValidationRecord,
} from "@/lib/contract";
import type { ManualDecision, ValidationBackend } from "../capabilities-validations";
import { announce } from "../events";
import type { StoredImage } from "../stored-image";
import { audited } from "./audited";
import { sessions } from "./biometric-sessions";
import { type Call, read, write } from "./client";
import { kycStatusOf, validationDetailOf, validationOf } from "./from-wire/validation";
import { noneOr } from "./none-or";
import { notOffered } from "./not-offered";
import { pageOf, single } from "./pages";
import { readPicture } from "./pictures";
import { isMissing } from "./probe";

const BASE = "/kyc/validations";
const ofEntity = (entityId: EntityId, part: string): Call => ({
  name: `entities/:id/${part}`,
  path: `/kyc/entities/${entityId}/${part}`,
});

function tell(actor: Actor, { id, entityId, status }: ValidationRecord): void {
  announce(actor.orgId, { type: "validation", validationId: id, entityId, status, step: null });
}

async function createValidation(actor: Actor, given: ValidationCreate): Promise<ValidationRecord> {
  const call = { method: "POST", name: "validations", path: BASE, body: { ...given } } as const;
  const made = await audited(
    actor,
    { action: "validation.create", object: null, details: { entityId: given.entityId } },
    () => write(actor, call, (body) => validationOf(single(body, "validation"))),
    ({ id }) => ({ object: { kind: "validation", id } }),
  );
  tell(actor, made);
  return made;
}

const getValidation = (actor: Actor, id: ValidationId): Promise<ValidationDetail> =>
  read(actor, { name: "validations/:id", path: `${BASE}/${id}` }, (body) =>
    validationDetailOf(single(body, "validation")),
  );

async function listed(actor: Actor, call: Call, query: ValidationListQuery): Promise<ValidationList> {
  const { page, limit } = query;
  return read(actor, { ...call, query }, (body) => {
    const found = pageOf(body, { limit, offset: (page - 1) * limit }, "validations");
    return { validations: found.rows.map(validationOf), total: found.total, page, limit: found.limit };
  });
}

/** The documented API lists validations of one person alone; without a list of all, the person must be named. */
async function listValidations(actor: Actor, query: ValidationListQuery): Promise<ValidationList> {
  if (!(await isMissing("validationList"))) return listed(actor, { name: "validations", path: BASE }, query);
  if (query.entityId === undefined) throw notOffered("validationList");
  return listEntityValidations(actor, query.entityId, query);
}

const listEntityValidations = (actor: Actor, entityId: EntityId, query: ValidationListQuery): Promise<ValidationList> =>
  listed(actor, ofEntity(entityId, "validations"), { ...query, entityId: undefined });

/** Without one, some servers answer null and some 404: both mean none (the API's pages disagree). */
const getCurrentValidation = (actor: Actor, entityId: EntityId): Promise<ValidationDetail | null> =>
  noneOr(() =>
    read(actor, ofEntity(entityId, "current"), (body) =>
      body === null ? null : validationDetailOf(single(body, "validation")),
    ),
  );

const getKycStatus = (actor: Actor, entityId: EntityId): Promise<EntityKycStatus> =>
  read(actor, ofEntity(entityId, "status"), (body) => kycStatusOf(single(body), entityId));

async function decideValidation(
  actor: Actor,
  { id, decision, reason }: { id: ValidationId; decision: ManualDecision; reason: string },
): Promise<ValidationDetail> {
  // A body on DELETE is what the API documents.
  const method = decision === "cancel" ? "DELETE" : "POST";
  const call = {
    method,
    name: `validations/:id/${decision}`,
    path: `${BASE}/${id}/${decision}`,
    body: { reason },
  } as const;
  const entry = { action: `validation.${decision}`, object: { kind: "validation", id } } as const;
  const decided = await audited(
    actor,
    entry,
    () => write(actor, call, (body) => validationDetailOf(single(body, "validation"))),
    ({ status }) => ({ details: { status } }),
  );
  tell(actor, decided);
  return decided;
}

async function syncValidation(actor: Actor, id: ValidationId): Promise<ValidationDetail> {
  const call = { method: "POST", name: "validations/:id/sync", path: `${BASE}/${id}/sync`, body: {} } as const;
  const detail = await audited(actor, { action: "validation.sync", object: { kind: "validation", id } }, () =>
    write(actor, call, (body) => validationDetailOf(single(body, "validation"))),
  );
  tell(actor, detail);
  return detail;
}

async function readValidationImage(
  actor: Actor,
  { id, image }: { id: ValidationId; image: ValidationImage },
): Promise<StoredImage> {
  if (await isMissing("validationPictures")) throw notOffered("validationPictures");
  return readPicture(actor, {
    name: "validations/:id/images/:image",
    path: `${BASE}/${id}/images/${image}`,
    object: { kind: "validation", id },
    image,
    original: false,
  });
}

export const validations: ValidationBackend = {
  createValidation,
  getValidation,
  listValidations,
  listEntityValidations,
  getCurrentValidation,
  getKycStatus,
  decideValidation,
  syncValidation,
  readValidationImage,
  ...sessions,
  // The other server's clock moves what is its own.
  keepTime: async () => 0,
};
