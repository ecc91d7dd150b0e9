import path from "node:path";

/** How far this platform lets us fence a decoder in; shown by the health check as it is. */
export interface Fence {
  /** `kernel`: RLIMIT_DATA, nothing gets past it. `self-watched`: the child looks at its own size ten times a second. */
  memory: "kernel" | "self-watched";
  /** Node's permission model: no writing, no programs, no reading outside node_modules and the bundle. */
  permissions: boolean;
}

export interface Command {
  file: string;
  args: string[];
}

/**
 * Only Linux enforces the limit: macOS accepts `ulimit -d` and ignores it, and Windows has no such thing. The limit is on
 * data and not on address space because V8 and WebAssembly reserve far more addresses than they use.
 */
export const platformFence = (): Fence => ({
  memory: process.platform === "linux" ? "kernel" : "self-watched",
  permissions: permissionFlag() !== null,
});

/** Processor seconds in a decoder's whole life: stops one that loops in WebAssembly after its parent was killed. */
const CPU_SECONDS = 3_000;
const HEAP_MB = 256;

/** The command that starts `script` inside the fence, from the project root. */
export function fencedCommand(script: string, memoryMb: number, fence: Fence): Command {
  const flags = [`--max-old-space-size=${HEAP_MB}`, "--no-warnings"];
  if (fence.permissions) flags.push(...permissionFlags(script));
  const node = [process.execPath, ...flags, script];
  if (fence.memory === "self-watched")
    return { file: process.execPath, args: [...node.slice(1), `--watch-mb=${memoryMb}`] };
  // A hard limit that is lower already is a stricter fence, so a refused ulimit is no reason to stay down.
  const shell = 'ulimit -d "$1"; ulimit -t "$2"; shift 2; exec "$@"';
  return { file: "/bin/sh", args: ["-c", shell, "sh", String(memoryMb * 1024), String(CPU_SECONDS), ...node] };
}

/** The model had an experimental name up to node 22.12. */
function permissionFlag(): string | null {
  const known = process.allowedNodeEnvironmentFlags;
  return ["--permission", "--experimental-permission"].find((flag) => known.has(flag)) ?? null;
}

function permissionFlags(script: string): string[] {
  const flag = permissionFlag();
  if (!flag) return [];
  const readable = [
    path.join(process.cwd(), "node_modules", "*"),
    path.join(process.cwd(), "package.json"),
    path.join(path.dirname(script), "*"),
  ];
  const flags = [flag, ...readable.map((place) => `--allow-fs-read=${place}`)];
  // Native add-ons are refused unless asked for since the option exists; sharp is one.
  if (process.allowedNodeEnvironmentFlags.has("--allow-addons")) flags.push("--allow-addons");
  return flags;
}
