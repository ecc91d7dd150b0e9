import { BACKEND_FEATURES, type BackendState } from "@/lib/contract";
import { env } from "@/lib/env";
import { NEVER, probe } from "./probe";
import { troubles } from "./troubles";

/** What the settings show of the other server; null when none is set. */
export async function serverState(): Promise<BackendState["server"]> {
  const { remote } = env();
  if (remote === null) return null;
  const { at, durationMs, reachable, keyAccepted, findings } = await probe();
  return {
    host: new URL(remote.url).host,
    probedAt: at,
    probeMs: durationMs,
    reachable,
    keyAccepted,
    features: BACKEND_FEATURES.filter((feature) => !NEVER.includes(feature)).map((feature) => ({
      feature,
      state: findings[feature] ?? "unknown",
    })),
    troubles: [...troubles()],
  };
}
