import { log } from "@/lib/log";
import { MAX_TROUBLES } from "./thresholds";

/** One call that did not end well, as the settings page shows it: no text of the other side, no id of a person. */
interface Trouble {
  at: string;
  /** The call by its name, such as `GET verifications/:id`. */
  call: string;
  /** `timed-out`, `http-502`, `not-json` … */
  kind: string;
  tries: number;
  durationMs: number;
}

declare global {
  var kycRemoteTroubles: Trouble[] | undefined;
}

/** Newest first. Kept in memory: a restart forgets them, the log does not. */
export const troubles = (): readonly Trouble[] => globalThis.kycRemoteTroubles ?? [];

export function noteTrouble(trouble: Omit<Trouble, "at">): void {
  globalThis.kycRemoteTroubles = [{ at: new Date().toISOString(), ...trouble }, ...troubles()].slice(0, MAX_TROUBLES);
  log.warn("remote backend", { ...trouble });
}
