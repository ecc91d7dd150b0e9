export type CameraTrouble = "denied" | "none" | "busy" | "unsupported";

/**
 * Why a browser gave no camera. By the error's name alone: what a camera that does not fit is told with is no DOMException in
 * Safari, where a computer without one was called unable to use any.
 */
export function troubleOf(cause: unknown): CameraTrouble {
  const name = typeof cause === "object" && cause !== null && "name" in cause ? cause.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "none";
  if (name === "NotReadableError" || name === "AbortError") return "busy";
  return "unsupported";
}
