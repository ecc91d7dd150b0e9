import { type ChildProcess, spawn } from "node:child_process";
import type { Command } from "./fence";

/**
 * Starts a child with a scrubbed environment: it inherits no key, no database address and no token, so bytes that take
 * over a decoder find nothing to carry away. Bytes travel over IPC only.
 */
export function startChild({ file, args }: Command): ChildProcess {
  return spawn(file, args, {
    cwd: process.cwd(),
    // Two malloc arenas: with glibc's default of eight a core, freed rasters stay spread over all of them.
    env: { NODE_ENV: "production", MALLOC_ARENA_MAX: "2", UV_THREADPOOL_SIZE: "2" },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    serialization: "advanced",
    windowsHide: true,
  });
}
