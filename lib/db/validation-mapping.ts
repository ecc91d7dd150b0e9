import { z } from "zod";
import {
  entityId,
  type HostedDocumentType,
  hostedDocumentType,
  hostedSessionId,
  type OrgId,
  type ValidationDetail,
  type ValidationStatus,
  validationDetail,
  validationId,
  validationStatus,
  verificationId,
} from "../contract";
import { newDataKey, openWith, sealWith, vault } from "../vault";
import type { hostedSession, validation } from "./schema";

/** What a list shows but never filters by: personal, or the client's own. Sealed as one piece. */
const validationDetails = validationDetail.pick({
  metadata: true,
  decision: true,
  documentsVerified: true,
  biometricResult: true,
  riskAssessment: true,
  verifiedFields: true,
  extractedData: true,
  warningDetails: true,
  manualDecision: true,
  portraitFace: true,
  selfieFace: true,
  comparison: true,
  challenge: true,
});
export type ValidationDetails = z.infer<typeof validationDetails>;

export const NO_DETAILS: ValidationDetails = {
  metadata: {},
  decision: null,
  documentsVerified: [],
  biometricResult: null,
  riskAssessment: null,
  verifiedFields: [],
  extractedData: null,
  warningDetails: [],
  manualDecision: null,
  portraitFace: null,
  selfieFace: null,
  comparison: null,
  challenge: null,
};

/** The wire's detail plus what only this house knows. */
export interface StoredValidation
  extends Omit<ValidationDetail, "providerSessionUrl" | "events" | "status" | "sidesAsked"> {
  status: ValidationStatus;
  /** Of the link, while it is open. */
  token: string | null;
  /** As the person said before the pictures were taken. */
  chosenDocument: HostedDocumentType | null;
  integrationCode: string;
  doubleCheckRenaper: boolean;
  omitWarnings: string[];
  webhookUrl: string | null;
  lapsedAt: string | null;
}

type Row = typeof validation.$inferSelect;
type Link = Pick<typeof hostedSession.$inferSelect, "id" | "wrappedKey" | "tokenSealed">;
type Hosted = Link & Pick<typeof hostedSession.$inferSelect, "documentType">;

interface JoinedValidation {
  row: Row;
  entityName: string | null;
  hosted: Hosted | null;
}

const binding = (org: OrgId, id: string) => ({ org, object: id, kind: "validation" });
const PART = "details";

export const newValidationKey = (org: OrgId, id: string): Buffer => newDataKey(vault(), binding(org, id));

export const sealDetails = (org: OrgId, id: string, wrappedKey: Buffer, details: ValidationDetails): Buffer =>
  sealWith(vault(), wrappedKey, binding(org, id), PART, Buffer.from(JSON.stringify(details)));

/** Throws SealError when the row was changed or the key is another one. */
const openDetails = (org: OrgId, row: Row): ValidationDetails =>
  validationDetails.parse(
    JSON.parse(openWith(vault(), row.wrappedKey, binding(org, row.id), PART, row.detailsSealed).toString()),
  );

export const hostedBinding = (org: OrgId, id: string) => ({ org, object: id, kind: "hosted-session" });

export const openToken = (org: OrgId, hosted: Link | null): string | null =>
  hosted?.tokenSealed == null
    ? null
    : openWith(vault(), hosted.wrappedKey, hostedBinding(org, hosted.id), "token", hosted.tokenSealed).toString();

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** Columns → record; what is sealed is opened, what is JSON is parsed. */
export function toValidation(org: OrgId, { row, entityName, hosted }: JoinedValidation): StoredValidation {
  return {
    ...openDetails(org, row),
    id: validationId.parse(row.id),
    entityId: entityId.parse(row.entityId),
    organizationId: row.organizationId,
    sessionId: hostedSessionId.parse(row.sessionId),
    validationSessionId: row.sessionId,
    status: validationStatus.parse(row.status),
    automaticStatus: z.enum(["approved", "rejected", "in_review"]).nullable().parse(row.automaticStatus),
    isCurrent: row.isCurrent,
    provider: row.provider,
    integrationCode: row.integrationCode,
    doubleCheckRenaper: row.doubleCheckRenaper,
    omitWarnings: row.omitWarnings,
    webhookUrl: row.webhookUrl,
    warnings: row.warnings,
    omittedWarnings: row.omittedWarnings,
    idVerificationId: row.idVerificationId === null ? null : verificationId.parse(row.idVerificationId),
    entityName,
    token: openToken(org, hosted),
    chosenDocument: hostedDocumentType.nullable().parse(hosted?.documentType ?? null),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    verifiedAt: iso(row.verifiedAt),
    expiresAt: iso(row.expiresAt),
    lapsedAt: iso(row.lapsedAt),
  };
}
