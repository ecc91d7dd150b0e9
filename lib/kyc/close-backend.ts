import { backend } from "./backend";

/** The last call before the process ends: engine (running jobs get `graceMs`), then database. */
export function closeBackend(graceMs: number): Promise<void> {
  return backend().close(graceMs);
}
