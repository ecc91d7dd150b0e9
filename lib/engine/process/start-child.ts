import { type ChildProcess, spawn } from "node:child_process";
import type { Command } from "./fence";

/**
 * How glibc keeps freed memory; other platforms ignore it. One arena: freed rasters and activations stay spread over each
 * that there is. The two thresholds give large tensors back to the system when they are freed; what is kept lies below
 * small blocks that stay, and the peak grows by a quarter. Fresh memory in pages of 2 MiB, where the system lends them:
 * touching it in pages of 4 KiB took a fifth of the time of a reading.
 */
const LARGE = String(8 * 1024 ** 2);
const ALLOCATOR = {
  MALLOC_ARENA_MAX: "1",
  MALLOC_MMAP_THRESHOLD_: LARGE,
  MALLOC_TRIM_THRESHOLD_: LARGE,
  GLIBC_TUNABLES: "glibc.malloc.hugetlb=1",
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
