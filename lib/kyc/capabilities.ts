import type { Actor } from "@/lib/auth";
import type {
  BackendOffer,
  EntityCreate,
  EntityId,
  EntityList,
  EntityListQuery,
  EntityPatch,
  EntityRecord,
  ErrorCode,
  ImageKind,
  PartialOptions,
  Quad,
  ReplayAnswer,
  ReplayRequest,
  VerificationAnswer,
  VerificationDetail,
  VerificationForm,
  VerificationId,
  VerificationList,
  VerificationListQuery,
  VerificationRecord,
} from "@/lib/contract";
import type { CorrectionBackend } from "./capabilities-corrections";
import type { FaceBackend } from "./capabilities-faces";
import type { HostedBackend } from "./capabilities-hosted";
import type { ReviewBackend } from "./capabilities-reviews";
import type { ValidationBackend } from "./capabilities-validations";
import type { StoredImage } from "./stored-image";

/** One ID check as a verb hands it on: parsed, but with images still as they came. */
export interface DocumentCheck {
  front: Uint8Array;
  back: Uint8Array | null;
  form: VerificationForm;
  requestId: string;
  progressId: string | null;
}

/** A request that never became a check, as it is kept for the audit. */
export interface FailedRequest {
  requestId: string;
  code: ErrorCode;
  message: string;
  form: Pick<VerificationForm, "entityId" | "vendorData">;
}

export interface Health {
  /** False when something is down; an engine whose processes are still starting is not. */
  ok: boolean;
  database: "ok" | "down";
  storage: "ok" | "down";
  engine: "ok" | "starting" | "failing" | "closed";
}

/** A JPEG with its size in pixels. */
export interface CutPicture {
  jpeg: Uint8Array;
  width: number;
  height: number;
}

/** How an entity can be named in an address. */
export type EntityKey = { id: EntityId } | { externalId: string } | { taxId: string };

/** An answer kept for, or taken from, an earlier request with the same Idempotency-Key. */
export interface Replayed {
  status: number;
  body: unknown;
}

/**
 * What a backend can do. Verbs check permission and parse; a backend does the work and writes the audit entry in the same
 * transaction. The built-in one uses our engine and database; a remote one speaks the same API to another server.
 */
export interface Backend extends CorrectionBackend, FaceBackend, ReviewBackend, ValidationBackend, HostedBackend {
  /** Throws NOT_ENABLED or NOT_CONFIGURED when the organisation may not run ID checks. */
  admitDocumentCheck(actor: Actor): Promise<void>;
  verifyDocument(actor: Actor, check: DocumentCheck): Promise<VerificationAnswer>;
  recordFailedRequest(actor: Actor, failed: FailedRequest): Promise<VerificationId | null>;
  listVerifications(actor: Actor, query: VerificationListQuery): Promise<VerificationList>;
  /** All records that fit, newest first, in pages: for what reads them once and keeps none. */
  verificationPages(
    actor: Actor,
    filter: Omit<VerificationListQuery, "limit" | "offset">,
  ): AsyncIterable<VerificationRecord[]>;
  getVerification(actor: Actor, id: VerificationId): Promise<VerificationDetail>;
  readDocumentImage(
    actor: Actor,
    request: { id: VerificationId; kind: ImageKind; original: boolean },
  ): Promise<StoredImage>;
  /** The inside of `quad` of a stored picture, or all of it, as an upright JPEG of its own; nothing is kept. */
  cutPicture(actor: Actor, request: { picture: Uint8Array; quad: Quad | null }): Promise<CutPicture>;
  /** The picture an upload would become; nothing is kept. */
  previewImage(actor: Actor, bytes: Uint8Array): Promise<StoredImage>;
  recheckVerification(
    actor: Actor,
    request: { id: VerificationId; options: PartialOptions; requestId: string; progressId: string | null },
  ): Promise<VerificationAnswer>;
  attachEntity(actor: Actor, request: { id: VerificationId; entityId: EntityId }): Promise<VerificationDetail>;
  /** Which of the newest checks would end otherwise under these default options. */
  replayPolicy(actor: Actor, request: ReplayRequest): Promise<ReplayAnswer>;
  createEntity(actor: Actor, entity: EntityCreate): Promise<EntityRecord>;
  getEntity(actor: Actor, key: EntityKey): Promise<EntityRecord>;
  listEntities(actor: Actor, query: EntityListQuery): Promise<EntityList>;
  updateEntity(actor: Actor, request: { id: EntityId; patch: EntityPatch }): Promise<EntityRecord>;
  /** Runs `work` once per key and day; a repeat gets the first answer. Throws the two idempotency errors. */
  once(actor: Actor, key: string, requestHash: Uint8Array, work: () => Promise<Replayed>): Promise<Replayed>;
  /** Whose checks these are, and what of the API there is to be had. */
  offer(): Promise<Omit<BackendOffer, "shadow">>;
  health(): Promise<Health>;
  /** Engine first; what ran on it then ends within `settled`, and is still stored; then the database. */
  close(graceMs: number, settled: () => Promise<void>): Promise<void>;
}
