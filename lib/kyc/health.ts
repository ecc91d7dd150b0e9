import { backend } from "./backend";
import type { Health } from "./capabilities";

/** Whether database, storage and engine answer. The one verb without an actor: it tells nothing else. */
export function health(): Promise<Health> {
  return backend().health();
}
