import { z } from "zod";
import { entityId } from "./ids";
import { numberedPageQuery } from "./pagination";
import { orNotSent, sentText, sentWords } from "./sent";

/** A person as the organisation knows them (API page "entities"); unknown keys of `entityData` and `attributes` are kept. */
export const personData = z.looseObject({
  firstName: z.string().max(200).optional(),
  lastName: z.string().max(200).optional(),
  dateOfBirth: z.iso.date().optional(),
  nationality: z.string().max(3).optional(),
});

const openObject = z.record(z.string(), z.unknown());
const alpha2 = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, "countryCode must be ISO 3166 alpha-2");

const writable = {
  name: z.string().trim().min(1).max(300),
  countryCode: alpha2,
  externalId: z.string().trim().min(1).max(200).nullish(),
  taxId: z.string().trim().min(1).max(64).nullish(),
  nationality: z.string().trim().max(3).nullish(),
  email: z.string().trim().max(320).nullish(),
  phone: z.string().trim().max(64).nullish(),
  status: z.string().trim().max(40).optional(),
  entityData: z.looseObject({ person: personData.optional() }).optional(),
  attributes: openObject.optional(),
};

/** POST body. Keys the API names but we give no meaning (`riskMatrixId`, …) are accepted and kept under `attributes`. */
export const entityCreate = z.looseObject({ type: z.literal("person"), ...writable });
export type EntityCreate = z.infer<typeof entityCreate>;

export const entityPatch = z.looseObject(writable).partial();
export type EntityPatch = z.infer<typeof entityPatch>;

export const entityRecord = z.object({
  id: entityId,
  externalId: z.string().nullable(),
  organizationId: z.string(),
  type: z.literal("person"),
  name: z.string(),
  taxId: z.string().nullable(),
  countryCode: z.string(),
  nationality: z.string().nullable(),
  riskScore: z.number().nullable(),
  riskFactors: z.array(z.unknown()),
  status: z.string(),
  kycVerified: z.boolean(),
  kycProvider: z.string().nullable(),
  kycData: z.unknown(),
  entityData: openObject,
  attributes: openObject,
  currentEvaluation: z.unknown(),
  createdAt: z.string(),
  updatedAt: z.string(),
  deletedAt: z.string().nullable(),
});
export type EntityRecord = z.infer<typeof entityRecord>;

export const entityListQuery = z.object({
  type: orNotSent(z.literal("person")),
  country: orNotSent(alpha2),
  taxId: sentText(64),
  externalId: sentText(200),
  search: sentWords(120),
  ...numberedPageQuery,
});
export type EntityListQuery = z.infer<typeof entityListQuery>;

export const entityList = z.object({
  success: z.literal(true),
  entities: z.array(entityRecord),
  total: z.number(),
  page: z.number(),
  limit: z.number(),
});
export type EntityList = z.infer<typeof entityList>;

/**
 * A tax id compared without punctuation or case, so that `20-30123456-7` and `20301234567` are one. Ñ and & stay: they
 * tell Mexican ones apart.
 */
export const normaliseTaxId = (taxId: string): string =>
  taxId
    .normalize("NFC")
    .toUpperCase()
    .replace(/[^0-9A-ZÑ&]/g, "");
