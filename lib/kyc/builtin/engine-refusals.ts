import { KycError } from "@/lib/contract";
import { EngineError, type EngineErrorCode } from "@/lib/engine/error";

/** Codes that say something about the bytes that were sent: the caller's to put right. */
const ABOUT_THE_BYTES: ReadonlySet<EngineErrorCode> = new Set([
  "UNSUPPORTED_TYPE",
  "UNREADABLE_IMAGE",
  "IMAGE_TOO_LARGE",
  "IMAGE_TOO_COMPLEX",
  "ANIMATED",
  "PDF_ENCRYPTED",
  "PDF_TOO_COMPLEX",
  "EMPTY_PAGE",
]);

/** What could not be verified, as the refusal names it. */
type Subject = "document" | "face";

/** What an engine failure is in the API's words; `path` names the form field it happened on. Other errors pass through. */
export function refusalOf(error: unknown, path?: string, subject: Subject = "document"): unknown {
  if (!(error instanceof EngineError)) return error;
  if (error.code === "BUSY") {
    const message = "Too many checks are running. Try again shortly.";
    return new KycError("SERVICE_UNAVAILABLE", message, { retryAfterSeconds: 3 }, { cause: error });
  }
  if (ABOUT_THE_BYTES.has(error.code) && path !== undefined) {
    const details = [{ path, message: `${error.code}: ${error.message}` }];
    return new KycError("INVALID_REQUEST", `${path}: ${error.message}`, { details }, { cause: error });
  }
  const message = `The ${subject} could not be verified. Try again, or with another picture.`;
  return new KycError("VERIFICATION_FAILED", message, {}, { cause: error });
}
