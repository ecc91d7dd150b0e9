/** Why there is no camera, in the kinds that a person can do something about. */
export type CameraTrouble = "denied" | "none" | "busy" | "unsupported";

/**
 * The names browsers give (W3C Media Capture, 10.2). By the error's name alone: Safari tells of a camera that does not fit
 * with an error that is no DOMException, and a computer without a camera was called unable to use any.
 */
export function cameraTroubleOf(cause: unknown): CameraTrouble {
  const name = typeof cause === "object" && cause !== null && "name" in cause ? cause.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "none";
  if (name === "NotReadableError" || name === "AbortError") return "busy";
  return "unsupported";
}
