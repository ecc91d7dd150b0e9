import { createEngine, type Engine } from "@/lib/engine/process";
import { env } from "@/lib/env";

declare global {
  // Every route and action is a bundle of its own, and each pool costs processes and memory.
  var kycEngine: Engine | undefined;
}

/** The process's engine; its children start at the first call. */
export function engine(): Engine {
  globalThis.kycEngine ??= createEngine({ decoders: env().KYC_DECODERS, models: env().KYC_MODELS });
  return globalThis.kycEngine;
}

export async function closeEngine(graceMs: number): Promise<void> {
  const running = globalThis.kycEngine;
  globalThis.kycEngine = undefined;
  await running?.close(graceMs);
}
