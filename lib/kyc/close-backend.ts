import { backend } from "./backend";

/**
 * The last call before the process ends: the engine (running jobs get `graceMs`), then, once `settled` says that what ran
 * on it has been answered and stored, the database.
 */
export function closeBackend(graceMs: number, settled: () => Promise<void>): Promise<void> {
  return backend().close(graceMs, settled);
}
