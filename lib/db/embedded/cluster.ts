import { spawn } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Binaries } from "./binaries";
import type { Layout } from "./layout";
import type { Passwords } from "./passwords";
import { type Durability, SERVER_ENV } from "./run-mode";
import { makeServerFolder } from "./server-user";

/**
 * Make the cluster unless it exists. initdb works in a folder of its own that is renamed when it is complete: a killed
 * first start leaves nothing half-made, and of several simultaneous ones exactly one wins.
 */
export async function initialiseCluster(
  layout: Layout,
  binaries: Binaries,
  passwords: Passwords,
  durability: Durability,
): Promise<void> {
  if (fs.existsSync(layout.cluster)) return checkMajor(layout, binaries);
  removeAbandoned(layout.home);
  const temporary = path.join(layout.home, `init.${process.pid}.${crypto.randomBytes(3).toString("hex")}`);
  makeServerFolder(layout.user, temporary);
  const passwordFile = path.join(temporary, "password");
  const unfinished = path.join(temporary, "cluster");
  try {
    fs.writeFileSync(passwordFile, passwords.superuser, { mode: 0o600, flag: "wx" });
    const { uid, gid } = layout.user;
    if (uid !== undefined && gid !== undefined) fs.chownSync(passwordFile, uid, gid);
    await runInitdb(layout, binaries, [
      `--pgdata=${unfinished}`,
      `--pwfile=${passwordFile}`,
      ...(durability === "none" ? ["--no-sync"] : []),
    ]);
    renameOrLose(unfinished, layout.cluster);
    syncFolder(layout.home);
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}

function runInitdb(layout: Layout, binaries: Binaries, where: string[]): Promise<void> {
  // The C.UTF-8 provider knows upper and lower case beyond ASCII and never changes its order between systems; it came
  // with 17. The bundled ICU is from 2018 and is not used.
  const locale =
    binaries.major >= 17
      ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
      : ["--locale-provider=libc", "--locale=C"];
  const fixed = ["--username=postgres", "--encoding=UTF8", "--data-checksums", "--no-instructions"];
  const access = ["--auth-local=scram-sha-256", "--auth-host=scram-sha-256"];
  return new Promise((resolve, reject) => {
    const child = spawn(binaries.initdb, [...where, ...fixed, ...access, ...locale], {
      ...identity(layout),
      cwd: "/",
      env: SERVER_ENV,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let complaint = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      complaint += text;
    });
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The database could not be created: ${complaint.trim() || `initdb ended with ${code}`}`));
    });
  });
}

/** Spawn options of the server's user. */
export function identity(layout: Layout): { uid?: number; gid?: number } {
  const { uid, gid } = layout.user;
  return { ...(uid === undefined ? {} : { uid }), ...(gid === undefined ? {} : { gid }) };
}

function renameOrLose(from: string, to: string): void {
  try {
    fs.renameSync(from, to);
  } catch (error) {
    if (!fs.existsSync(path.join(to, "PG_VERSION"))) throw error;
  }
}

function checkMajor(layout: Layout, binaries: Binaries): void {
  const major = Number(fs.readFileSync(path.join(layout.cluster, "PG_VERSION"), "utf8").trim());
  if (major === binaries.major) return;
  throw new Error(
    `The database in ${layout.cluster} was made by PostgreSQL ${major}; the server here is ${binaries.major}. Use the same major version (KYC_PG_BIN).`,
  );
}

function removeAbandoned(home: string): void {
  for (const name of fs.readdirSync(home)) {
    const pid = Number(/^init\.(\d+)\./.exec(name)?.[1]);
    if (Number.isInteger(pid) && !isAlive(pid)) fs.rmSync(path.join(home, name), { recursive: true, force: true });
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = fs.openSync(folder, "r");
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}
