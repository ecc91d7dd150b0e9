/** Tries what a decoder that was taken over would try, and tells how it went. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

function codeOf(attempt: () => unknown): string {
  try {
    attempt();
    return "allowed";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}

process.send?.({
  read: codeOf(() => readFileSync("/etc/hostname")),
  write: codeOf(() => writeFileSync(".build/tests/written", "")),
  spawn: codeOf(() => spawnSync(process.execPath, ["--version"])),
});
process.on("disconnect", () => process.exit(0));
