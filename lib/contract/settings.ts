import { z } from "zod";
import { verificationId } from "./ids";
import { partialOptions } from "./options";

/** `configured` is the credentials of the API page: off and not set up are two refusals. */
const integration = z.object({ enabled: z.boolean(), configured: z.boolean() });
const percent = z.number().min(0).max(100);
const MAX_DUE_HOURS = 24 * 365;

export const INTEGRATIONS = ["idVerification", "faceMatch", "sessionValidation", "biometricSession"] as const;
export type IntegrationName = (typeof INTEGRATIONS)[number];

/** A week at least: nobody's case goes while it is looked at. */
export const RETENTION_DAYS = { min: 7, max: 3_650 } as const;
const retentionDays = z.number().int().min(RETENTION_DAYS.min).max(RETENTION_DAYS.max);

const on = integration.default({ enabled: true, configured: true });

/** Which checks an organisation may run. */
export const integrations = z.object({
  idVerification: on,
  faceMatch: on,
  /** Hosted sessions; the biometric check runs under it as well. */
  sessionValidation: on,
  biometricSession: on,
});
export const integrationsPatch = z.partialRecord(z.enum(INTEGRATIONS), integration.partial());

/** What an organisation has set for itself; absent means the product's default, so that older rows stay valid. */
export const organisationSettings = z.object({
  /** Options in force when a request names none. */
  options: partialOptions.default({}),
  integrations: integrations.prefault({}),
  review: z
    .object({
      /** Overrides of the engine's outcome wait for a second person. */
      fourEyes: z.boolean().default(false),
      /** Hours after which a case that waits for a person is late. */
      dueHours: z.number().positive().max(MAX_DUE_HOURS).default(24),
    })
    .prefault({}),
  /** Who has no second factor is led to set one up, and may do nothing before. */
  security: z.object({ secondFactorRequired: z.boolean().default(false) }).prefault({}),
  /** Days after which pictures and readings of checks are deleted; absent: never by themselves. */
  retentionDays: retentionDays.optional(),
  /** Numbers of the sandbox table decide validations by themselves. */
  sandbox: z.boolean().default(false),
  /** Score from which two faces match when a request names none. */
  faceMatchThreshold: percent.optional(),
  /** Matching scores under this one are put in review; absent: there is no such band. */
  faceMatchReviewThreshold: percent.optional(),
  /** Score from which a face matches the stored ones of a person. */
  biometricMatchThreshold: percent.optional(),
});
export type OrganisationSettings = z.infer<typeof organisationSettings>;

/**
 * A change: what it leaves out stays. `options` replaces all options (an option that is not named is the product's default
 * then); null takes a threshold back to the default.
 */
export const settingsPatch = z.strictObject({
  options: partialOptions.optional(),
  integrations: integrationsPatch.optional(),
  review: z
    .strictObject({ fourEyes: z.boolean(), dueHours: z.number().positive().max(MAX_DUE_HOURS) })
    .partial()
    .optional(),
  security: z.strictObject({ secondFactorRequired: z.boolean() }).partial().optional(),
  retentionDays: retentionDays.nullish(),
  sandbox: z.boolean().optional(),
  faceMatchThreshold: percent.nullish(),
  faceMatchReviewThreshold: percent.nullish(),
  biometricMatchThreshold: percent.nullish(),
});
export type SettingsPatch = z.infer<typeof settingsPatch>;

/** Which of the newest checks would end otherwise under other options; nothing is stored. */
export const replayRequest = z.strictObject({
  options: partialOptions,
  last: z.number().int().min(1).max(500).default(100),
});
export type ReplayRequest = z.infer<typeof replayRequest>;

export const replayFlip = z.object({
  verificationId,
  caseId: verificationId,
  createdAt: z.string(),
  before: z.enum(["approved", "declined"]),
  after: z.enum(["approved", "declined"]),
  /** Codes that decline after and did not before, and the other way round. */
  newlyDeclining: z.array(z.string()),
  noLongerDeclining: z.array(z.string()),
});
export type ReplayFlip = z.infer<typeof replayFlip>;

export const replayAnswer = z.object({
  /** Checks that were decided again; those whose request named an option itself keep that option. */
  replayed: z.number().int(),
  /** Records without a reading, which no option can change. */
  skipped: z.number().int(),
  flips: z.array(replayFlip),
});
export type ReplayAnswer = z.infer<typeof replayAnswer>;
