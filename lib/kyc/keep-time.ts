import { backend } from "./backend";

/**
 * Let the clock move what has run out, was left, or is decided by a sandbox number, in every organisation. Needs no actor:
 * nobody asks for it. Returns how many were moved.
 */
export function keepTime(now: Date = new Date()): Promise<number> {
  return backend().keepTime(now);
}
