import { z } from "zod";

/** Every error code of the API and its HTTP status: the one table. */
export const ERROR_STATUS = {
  UNAUTHORIZED: 401,
  NOT_CONFIGURED: 403,
  NOT_ENABLED: 403,
  FORBIDDEN: 403,
  QUOTA_EXCEEDED: 403,
  INVALID_REQUEST: 400,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  VERIFICATION_FAILED: 500,
  SERVICE_UNAVAILABLE: 503,
  INVALID_STATUS: 400,
  INVALID_REASON: 400,
  NO_SESSION_ID: 400,
  SESSION_CLOSED: 410,
  NO_PORTRAIT: 400,
  BIOMETRIC_WORKFLOW_NOT_CONFIGURED: 400,
  ACTIVE_SESSION_EXISTS: 409,
  INVALID_TAX_ID: 400,
  DUPLICATE_TAX_ID: 409,
  DUPLICATE_EXTERNAL_ID: 409,
  ENTITY_ALREADY_ATTACHED: 409,
  ALREADY_REVIEWED: 409,
  ALREADY_CLAIMED: 409,
  ALREADY_CORRECTED: 409,
  FIELD_LOCKED: 409,
  SAME_PERSON: 409,
  IDEMPOTENCY_CONFLICT: 409,
  IDEMPOTENCY_MISMATCH: 422,
  RATE_LIMITED: 429,
  INTERNAL_ERROR: 500,
} as const;
export type ErrorCode = keyof typeof ERROR_STATUS;
const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === "string" && Object.hasOwn(ERROR_STATUS, value);
const ERROR_CODES: readonly ErrorCode[] = Object.keys(ERROR_STATUS).filter(isErrorCode);
/** A code of the table. */
export const errorCode = z.enum(ERROR_CODES);

/** Who was faster, told to the one who lost: a review or a claim by a colleague. */
export interface FasterColleague {
  byName: string;
  at: string;
  /** The kind of their review; absent for a claim. */
  kind?: string;
}

export interface ErrorDetail {
  path: string;
  message: string;
}

/** The body of every error answer. `error` repeats `code` for clients that read either. */
export interface ErrorBody {
  code: ErrorCode;
  error: ErrorCode;
  message: string;
  requestId: string;
  details?: ErrorDetail[];
  verificationId?: string;
  existingEntityId?: string;
  activeSessionId?: string;
  decided?: FasterColleague;
}

export interface KycErrorExtras {
  details?: ErrorDetail[];
  verificationId?: string;
  existingEntityId?: string;
  activeSessionId?: string;
  decided?: FasterColleague;
  /** Seconds, for RATE_LIMITED and SERVICE_UNAVAILABLE. */
  retryAfterSeconds?: number;
}

/** An expected refusal. `message` is safe to show: no personal data, path or stack. */
export class KycError extends Error {
  override readonly name = "KycError";
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly extras: KycErrorExtras = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
  get status(): number {
    return ERROR_STATUS[this.code];
  }
}
