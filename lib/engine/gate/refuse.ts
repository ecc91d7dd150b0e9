import { EngineError } from "@/lib/engine/error";

/** The file breaks its own format: cut off, corrupt, or never what its first bytes promise. */
export function unreadable(what: string): EngineError {
  return new EngineError("UNREADABLE_IMAGE", `The file is damaged or incomplete (${what}).`);
}

/** The file is sound but uses a variant of its format that we do not open. */
export function unsupported(what: string): EngineError {
  return new EngineError("UNSUPPORTED_TYPE", `This kind of file is not accepted (${what}).`);
}

export function tooLarge(what: string): EngineError {
  return new EngineError("IMAGE_TOO_LARGE", `The image is too large (${what}).`);
}

/** The file would cost more work to open than any genuine photograph. */
export function tooComplex(what: string): EngineError {
  return new EngineError("IMAGE_TOO_COMPLEX", `The image is built in an unusually complex way (${what}).`);
}

export function animated(): EngineError {
  return new EngineError("ANIMATED", "Animated images are not accepted.");
}
