import { z } from "zod";
import { fieldCorrection } from "./correction";
import { extractedData } from "./extracted-data";
import { foreignStatus } from "./foreign-status";
import { entityId, verificationId } from "./ids";
import { effectiveOptions, formOptions } from "./options";
import { pageQuery, pagination } from "./pagination";
import { documentReading } from "./reading";
import { reviewRecord } from "./review";
import { queuePlace } from "./review-queue";
import { orNotSent, sentDay, sentFlag, sentText, sentWords } from "./sent";
import { warningDetail } from "./warnings";

export const verificationStatus = z.enum(["approved", "declined", "failed"]);
export type VerificationStatus = z.infer<typeof verificationStatus>;

/** One rule that was applied, passed or not; the API's `checks[]`. */
export const policyCheck = z.object({
  id: z.string(),
  group: z.enum(["document", "data", "security"]),
  result: z.enum(["pass", "warn", "fail", "skipped"]),
  value: z.string().nullable(),
  threshold: z.string().nullable(),
});
export type PolicyCheck = z.infer<typeof policyCheck>;

/** The flat wire record of the list and of a single read; keys after `triggeredByUserId` are additive. */
export const verificationRecord = z.object({
  id: verificationId,
  organizationId: z.string(),
  entityId: entityId.nullable(),
  status: verificationStatus.or(foreignStatus),
  requestId: z.string().nullable(),
  vendorData: z.string().nullable(),
  errorMessage: z.string().nullable(),
  warnings: z.array(z.string()),
  extractedData,
  createdAt: z.string(),
  documentFrontStoragePath: z.string().nullable(),
  documentBackStoragePath: z.string().nullable(),
  storageProvider: z.enum(["s3", "local"]).nullable(),
  triggeredByUserId: z.string().nullable(),
  options: effectiveOptions.nullable(),
  checks: z.array(policyCheck),
  warningDetails: z.array(warningDetail),
  headline: z.string().nullable(),
  engineVersion: z.string().nullable(),
  durationMs: z.number().nullable(),
  recheckOf: verificationId.nullable(),
  /** The first record of the family; equal to `id` for a first run. */
  caseId: verificationId,
  /** 1 for the first run of a case. */
  runNumber: z.number().int(),
  /** How many runs the case has in all. */
  runCount: z.number().int(),
  entityName: z.string().nullable(),
  /** The newest review of this very run, beside `status` and never in its place. */
  manualDecision: reviewRecord.nullable(),
  /** What people put beside the machine's values, the newest of each field; `extractedData` keeps what was read. */
  corrections: z.array(fieldCorrection),
  /** Where the case stands among those that wait for a person; null for an older run, and where none is needed. */
  queue: queuePlace.nullable(),
  /** When the organisation's retention took pictures, reading and personal values away; absent while they are there. */
  erasedAt: z.string().nullish(),
});
export type VerificationRecord = z.infer<typeof verificationRecord>;

/** A single read adds the whole reading; null for failed checks that never reached the engine. */
export const verificationDetail = verificationRecord.extend({ reading: documentReading.nullable() });
export type VerificationDetail = z.infer<typeof verificationDetail>;

export const verificationList = z.object({ verifications: z.array(verificationRecord), pagination });
export type VerificationList = z.infer<typeof verificationList>;

/** Answer of POST id-verification. */
export const verificationAnswer = z.object({
  status: z.enum(["approved", "declined"]).or(foreignStatus),
  verificationId: verificationId.optional(),
  requestId: z.string(),
  extractedData,
  warnings: z.array(z.string()),
});
export type VerificationAnswer = z.infer<typeof verificationAnswer>;

/** Text fields of POST id-verification; images are taken beside it. Unknown fields are ignored. */
export const verificationForm = formOptions.extend({
  entityId: orNotSent(entityId),
  vendorData: sentText(255),
});
export type VerificationForm = z.infer<typeof verificationForm>;

/** Query of the list. `runs=latest` shows the newest run of each case, `all` (the API's default) every record. */
export const verificationListQuery = z
  .object({
    ...pageQuery,
    entityId: orNotSent(entityId),
    withoutEntity: sentFlag,
    /** `true`: only records with an entity (the desk's second tab). */
    withEntity: sentFlag,
    status: orNotSent(verificationStatus),
    warning: sentWords(80),
    documentType: sentWords(40),
    country: sentWords(3),
    from: sentDay,
    to: sentDay,
    search: sentWords(120),
    /** All runs of one case, for the review page. */
    caseId: orNotSent(verificationId),
    runs: z.enum(["all", "latest"]).optional().default("all"),
    /** Newest runs that wait for a person, the most pressing first; `mine`: claimed by or assigned to who asks. */
    queue: orNotSent(z.enum(["needs-review", "awaiting-second", "mine"])),
  })
  .refine((q) => !(q.withoutEntity && q.entityId), {
    message: "withoutEntity excludes entityId",
    path: ["withoutEntity"],
  })
  .refine((q) => !(q.withoutEntity && q.withEntity), {
    message: "withoutEntity excludes withEntity",
    path: ["withEntity"],
  })
  .refine((q) => !(q.queue && q.warning), { message: "queue excludes warning", path: ["queue"] });
export type VerificationListQuery = z.infer<typeof verificationListQuery>;

export const IMAGE_KINDS = ["document-front-image", "document-back-image", "portrait-image"] as const;
export type ImageKind = (typeof IMAGE_KINDS)[number];

/** What an upload may be (bytes after base64 decoding). */
export const MAX_IMAGE_BYTES = 5 * 1024 * 1024;
export const ACCEPTED_TYPES = ["image/jpeg", "image/png", "image/webp", "image/tiff", "application/pdf"] as const;
