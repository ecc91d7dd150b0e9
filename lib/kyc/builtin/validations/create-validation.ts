import type { Actor } from "@/lib/auth";
import {
  type EntityRecord,
  type ErrorDetail,
  KycError,
  type OrgId,
  type ValidationCreate,
  type ValidationRecord,
} from "@/lib/contract";
import * as db from "@/lib/db";
import { env } from "@/lib/env";
import { isOmittable, sandboxOutcome } from "@/lib/policy";
import { askedBy } from "../../asked-by";
import { notFound } from "../../parse-input";
import { admit } from "../admit";
import { openHostedSession } from "../hosted/open-hosted-session";
import { moverOf } from "../mover";
import { settleSoon } from "./keep-time";
import { tellDesk } from "./move-validation";
import { recordTransition } from "./record-transition";
import { toRecord } from "./wire";

/** Shown as `provider`; opaque to callers. */
const PROVIDER = "KYC Desk";
const DAY_MS = 86_400_000;
/** A sandbox answer comes a moment after the answer to the creation, as a real one would. */
const SANDBOX_DELAY_MS = 1_500;

/** A pending validation with its link. From now on it is the entity's one current validation. */
export async function createValidation(actor: Actor, given: ValidationCreate): Promise<ValidationRecord> {
  const { orgId } = actor;
  await admit(orgId, "sessionValidation");
  const entity = await db.findEntity(orgId, given.entityId);
  if (entity === null) throw notFound("entity");
  refuseWhatDoesNotFit(given, entity);
  const organisation = await db.findOrganisation(orgId);
  const sandbox = organisation?.settings.sandbox === true && sandboxOutcome(entity.taxId, given) !== null;
  const sandboxAt = sandbox ? new Date(Date.now() + SANDBOX_DELAY_MS) : null;
  const made = await db.withOrg(orgId, () => insert(actor, given, sandboxAt));
  tellDesk(orgId, made);
  if (sandbox) settleSoon(orgId, SANDBOX_DELAY_MS);
  return toRecord(made);
}

function refuseWhatDoesNotFit(given: ValidationCreate, entity: EntityRecord): void {
  const details: ErrorDetail[] = [];
  if (given.doubleCheckRenaper && entity.countryCode !== "AR") {
    details.push({ path: "doubleCheckRenaper", message: "is for entities of Argentina alone" });
  }
  const refused = given.omitWarnings.filter((code) => !isOmittable(code));
  if (refused.length > 0) {
    details.push({ path: "omitWarnings", message: "holds a code that is unknown or cannot be omitted" });
  }
  const [first] = details;
  if (first === undefined) return;
  throw new KycError("INVALID_REQUEST", `${first.path}: ${first.message}`, { details });
}

async function insert(actor: Actor, given: ValidationCreate, sandboxAt: Date | null): Promise<db.StoredValidation> {
  const { orgId } = actor;
  const id = db.newValidationId();
  const sessionId = db.newHostedSessionId();
  const expiresAt = new Date(Date.now() + env().KYC_SESSION_DAYS * DAY_MS);
  await db.insertValidation(orgId, id, {
    entityId: given.entityId,
    sessionId,
    provider: PROVIDER,
    integrationCode: given.integrationCode,
    doubleCheckRenaper: given.doubleCheckRenaper,
    omitWarnings: given.omitWarnings,
    webhookUrl: given.webhookUrl ?? null,
    metadata: given.metadata,
    expiresAt,
    createdBy: askedBy(actor),
  });
  await openHostedSession(orgId, sessionId, {
    subject: { kind: "validation", validationId: id },
    language: given.language ?? null,
    step: "consent",
    expiresAt,
    sandboxAt,
  });
  const made = await stored(orgId, id);
  await recordTransition(orgId, made, { kind: "created", action: "validation.create", mover: moverOf(actor) });
  return made;
}

async function stored(org: OrgId, id: Parameters<typeof db.findValidation>[1]): Promise<db.StoredValidation> {
  const found = await db.findValidation(org, id);
  if (found === null) throw new Error("The validation was not stored.");
  return found;
}
