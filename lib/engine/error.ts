/**
 * Thrown for a bad *call* (bytes that are no image, too large, model missing, time-out); a bad *document* is a reading.
 * `code` is stable and safe to show; `message` is plain English without paths or personal data.
 */
export const ENGINE_ERROR_CODES = [
  "UNSUPPORTED_TYPE",
  "UNREADABLE_IMAGE",
  "IMAGE_TOO_LARGE",
  "IMAGE_TOO_COMPLEX",
  "ANIMATED",
  "PDF_ENCRYPTED",
  "PDF_TOO_COMPLEX",
  "EMPTY_PAGE",
  "TIMEOUT",
  "BUSY",
  "CRASHED",
  "MODEL_MISSING",
  "NOT_COMPARABLE",
] as const;
export type EngineErrorCode = (typeof ENGINE_ERROR_CODES)[number];

export class EngineError extends Error {
  override readonly name = "EngineError";
  constructor(
    readonly code: EngineErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
