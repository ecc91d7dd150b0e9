import { and, desc, eq } from "drizzle-orm";
import {
  type EntityId,
  entityId,
  type HostedSessionId,
  type OrgId,
  type ValidationId,
  type ValidationStatus,
  type VerificationId,
  validationId,
  validationStatus,
} from "../contract";
import { type AskedBy, keyOf, userOf } from "./asked-by";
import { lockEntity } from "./entity-kyc";
import { entity, hostedSession, validation } from "./schema";
import { uuidV7 } from "./uuid-v7";
import {
  NO_DETAILS,
  newValidationKey,
  type StoredValidation,
  sealDetails,
  toValidation,
  type ValidationDetails,
} from "./validation-mapping";
import { type Tx, withOrg } from "./with-org";

export interface NewValidation {
  entityId: EntityId;
  sessionId: HostedSessionId;
  provider: string;
  integrationCode: string;
  doubleCheckRenaper: boolean;
  omitWarnings: string[];
  webhookUrl: string | null;
  metadata: Record<string, unknown>;
  /** The end of the link. */
  expiresAt: Date;
  createdBy: AskedBy | null;
}

export const newValidationId = (): ValidationId => validationId.parse(uuidV7());

/** A pending validation that is the entity's one current validation from now on. Throws when the entity is not there. */
export async function insertValidation(org: OrgId, id: ValidationId, given: NewValidation): Promise<void> {
  const { metadata, createdBy, ...columns } = given;
  const wrappedKey = newValidationKey(org, id);
  const now = new Date();
  await withOrg(org, async (tx) => {
    if (!(await lockEntity(org, given.entityId))) throw new Error("The entity does not exist.");
    await tx
      .update(validation)
      .set({ isCurrent: false, updatedAt: now })
      .where(and(eq(validation.entityId, given.entityId), eq(validation.isCurrent, true)));
    await tx.insert(validation).values({
      ...columns,
      id,
      organizationId: org,
      status: "pending",
      isCurrent: true,
      warnings: [],
      omittedWarnings: [],
      wrappedKey,
      detailsSealed: sealDetails(org, id, wrappedKey, { ...NO_DETAILS, metadata }),
      createdByUserId: userOf(createdBy),
      createdByKeyId: keyOf(createdBy),
      createdAt: now,
      updatedAt: now,
    });
  });
}

/** Rows with what belongs to them; `wanted` of a list is joined by the caller. */
export const joinedValidations = (tx: Tx) =>
  tx
    .select({
      row: validation,
      entityName: entity.name,
      hosted: {
        id: hostedSession.id,
        wrappedKey: hostedSession.wrappedKey,
        tokenSealed: hostedSession.tokenSealed,
        documentType: hostedSession.documentType,
      },
    })
    .from(validation)
    .leftJoin(entity, eq(entity.id, validation.entityId))
    .leftJoin(hostedSession, eq(hostedSession.id, validation.sessionId))
    .$dynamic();

/** Null when unknown or of another organisation. */
export async function findValidation(org: OrgId, id: ValidationId): Promise<StoredValidation | null> {
  const [row] = await withOrg(org, (tx) => joinedValidations(tx).where(eq(validation.id, id)));
  return row === undefined ? null : toValidation(org, row);
}

export async function findCurrentValidation(org: OrgId, of: EntityId): Promise<StoredValidation | null> {
  const [row] = await withOrg(org, (tx) =>
    joinedValidations(tx).where(and(eq(validation.entityId, of), eq(validation.isCurrent, true))),
  );
  return row === undefined ? null : toValidation(org, row);
}

/** The newest approved validation of an entity, current or not. */
export async function findApprovedValidation(org: OrgId, of: EntityId): Promise<StoredValidation | null> {
  const [row] = await withOrg(org, (tx) =>
    joinedValidations(tx)
      .where(and(eq(validation.entityId, of), eq(validation.status, "approved")))
      .orderBy(desc(validation.createdAt), desc(validation.id))
      .limit(1),
  );
  return row === undefined ? null : toValidation(org, row);
}

export interface ValidationChanges {
  status?: ValidationStatus;
  automaticStatus?: StoredValidation["automaticStatus"];
  isCurrent?: boolean;
  warnings?: string[];
  omittedWarnings?: string[];
  idVerificationId?: VerificationId | null;
  verifiedAt?: Date | null;
  expiresAt?: Date | null;
  lapsedAt?: Date;
  details?: Partial<ValidationDetails>;
}

/** `changed`: done. `refused`: it was no longer in one of the statuses named; nothing changed. */
export type ChangeResult =
  | { outcome: "changed"; before: StoredValidation; after: StoredValidation }
  | { outcome: "refused"; status: ValidationStatus }
  | { outcome: "unknown" };

/**
 * Compare and set: change a validation that is in one of `from`. Of two at once the second waits for the first and then
 * sees its status. `change` gets the row as it is now, and is not called when it is refused.
 */
export async function changeValidation(
  org: OrgId,
  id: ValidationId,
  from: readonly ValidationStatus[],
  change: (before: StoredValidation) => ValidationChanges | Promise<ValidationChanges>,
): Promise<ChangeResult> {
  return withOrg(org, async (tx) => {
    const [known] = await tx.select({ of: validation.entityId }).from(validation).where(eq(validation.id, id));
    if (known === undefined) return { outcome: "unknown" };
    await lockEntity(org, entityId.parse(known.of));
    const [locked] = await tx.select().from(validation).where(eq(validation.id, id)).for("update");
    if (locked === undefined) return { outcome: "unknown" };
    const status = validationStatus.parse(locked.status);
    if (!from.includes(status)) return { outcome: "refused", status };
    const before = toValidation(org, { row: locked, entityName: null, hosted: null });
    const { details, ...columns } = await change(before);
    await tx
      .update(validation)
      .set({ ...columns, ...sealed(org, id, locked.wrappedKey, before, details), updatedAt: new Date() })
      .where(eq(validation.id, id));
    const after = await findValidation(org, id);
    if (after === null) throw new Error("The validation went away while it was changed.");
    return { outcome: "changed", before, after };
  });
}

function sealed(
  org: OrgId,
  id: ValidationId,
  key: Buffer,
  before: ValidationDetails,
  changes: Partial<ValidationDetails> | undefined,
) {
  if (changes === undefined) return {};
  const names = Object.keys(NO_DETAILS);
  const kept = Object.fromEntries(Object.entries(before).filter(([name]) => names.includes(name)));
  return { detailsSealed: sealDetails(org, id, key, { ...NO_DETAILS, ...kept, ...changes }) };
}
