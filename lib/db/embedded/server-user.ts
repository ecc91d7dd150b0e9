import fs from "node:fs";
import path from "node:path";

/** The unprivileged identity the server process runs under. `uid` undefined: the server runs as ourselves. */
export interface ServerUser {
  uid: number | undefined;
  gid: number | undefined;
}

/**
 * PostgreSQL refuses to run as root. A cluster that exists keeps the owner it has; a new one goes to the system's
 * `postgres` user, else to `nobody`, which every system has, so that no user needs to be created.
 */
export function serverUserFor(existingCluster: string | null): ServerUser {
  if (process.getuid?.() !== 0) return { uid: undefined, gid: undefined };
  if (existingCluster !== null && fs.existsSync(existingCluster)) {
    const { uid, gid } = fs.statSync(existingCluster);
    if (uid !== 0) return { uid, gid };
  }
  return findUser("postgres") ?? findUser("nobody") ?? { uid: 65_534, gid: 65_534 };
}

function findUser(name: string): ServerUser | null {
  const passwd = "/etc/passwd";
  if (!fs.existsSync(passwd)) return null;
  for (const line of fs.readFileSync(passwd, "utf8").split("\n")) {
    const [user, , uid, gid] = line.split(":");
    if (user === name && Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  return null;
}

/** Whether the server's user may pass through every folder above `target` (mode bits only; access lists are not read). */
export function reachableFor(user: ServerUser, target: string): boolean {
  if (user.uid === undefined) return true;
  for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
    // A folder that does not exist yet is made by us, with the right mode.
    if (fs.existsSync(folder)) {
      const { uid, gid, mode } = fs.statSync(folder);
      const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return false;
    }
    if (folder === path.dirname(folder)) return true;
  }
}

/** Create a folder that only the server's user (and root) can look into. */
export function makeServerFolder(user: ServerUser, folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user.uid !== undefined && user.gid !== undefined) fs.chownSync(folder, user.uid, user.gid);
  fs.chmodSync(folder, 0o700);
}
