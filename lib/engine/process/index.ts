/**
 * Runs the engine in child processes: decoders see untrusted bytes behind a fence of time and memory, models see only our
 * own pictures. Never decodes or infers in the calling process.
 */
export type { CanonicalImage } from "@/lib/engine/image";
export {
  createEngine,
  type Engine,
  type EngineHealth,
  type EngineOptions,
  type JobOptions,
  type ReadJobOptions,
} from "./create-engine";
export type { PoolHealth } from "./pool";
