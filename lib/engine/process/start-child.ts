import { type ChildProcess, spawn } from "node:child_process";
import type { Command } from "./fence";

/**
 * How glibc keeps freed memory; other platforms ignore it. One arena: freed rasters and activations stay spread over each
 * that there is. The two thresholds end glibc's guessing, which lets a page's largest tensors lie in the heap, where one
 * small block above them keeps them for good.
 */
const ALLOCATOR = {
  MALLOC_ARENA_MAX: "1",
  MALLOC_MMAP_THRESHOLD_: String(32 * 1024 ** 2),
  MALLOC_TRIM_THRESHOLD_: String(32 * 1024 ** 2),
};

/**
 * Starts a child with a scrubbed environment: it inherits no key, no database address and no token, so bytes that take
 * over a decoder find nothing to carry away. Bytes travel over IPC only.
 */
export function startChild({ file, args }: Command): ChildProcess {
  return spawn(file, args, {
    cwd: process.cwd(),
    env: { NODE_ENV: "production", UV_THREADPOOL_SIZE: "2", ...ALLOCATOR },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    serialization: "advanced",
    windowsHide: true,
  });
}
