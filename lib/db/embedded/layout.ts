import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { makeServerFolder, reachableFor, type ServerUser, serverUserFor } from "./server-user";

/** Where the parts of one embedded server lie. */
export interface Layout {
  user: ServerUser;
  /** Folder of everything the server's user owns. */
  home: string;
  /** The cluster itself; exists only once initdb has finished. */
  cluster: string;
  logFile: string;
  /** Passwords of the three roles; readable by the application's user alone. */
  passwordFile: string;
  /** Folder of the socket; null on Windows, where Node cannot speak to one. */
  socketDir: string | null;
}

/** A unix socket path may hold 107 bytes, so the socket never lies below a project folder. */
const SOCKET_ROOT = "/tmp";
const SYSTEM_STATE = "/var/lib/kyc-desk";

/** Decide and create the folders for `dataDir`. Safe to call from many processes at once. */
export function layOut(dataDir: string): Layout {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const real = fs.realpathSync(dataDir);
  const home = homeFor(real);
  const cluster = path.join(home, "cluster");
  const user = serverUserFor(cluster);
  makeServerFolder(user, home);
  return {
    user,
    home,
    cluster,
    logFile: path.join(home, "server.log"),
    passwordFile: path.join(real, "database-passwords.json"),
    socketDir: process.platform === "win32" ? null : socketFolder(user, home),
  };
}

/**
 * Normally `<dataDir>/postgres`. Started by root under a folder that others may not enter (root's own home), the server
 * could not reach it, whatever its mode: then the cluster lies in the system's state folder, and a note in the data
 * folder remembers where, so that a later change of modes does not lose it.
 */
function homeFor(dataDir: string): string {
  const note = path.join(dataDir, "postgres.location");
  if (fs.existsSync(note)) return fs.readFileSync(note, "utf8").trim();
  const inside = path.join(dataDir, "postgres");
  const user = serverUserFor(path.join(inside, "cluster"));
  if (user.uid === undefined) return inside;
  const { mode, uid } = fs.statSync(dataDir);
  // Pass through, not list: the files beside the cluster stay 0600 and 0700.
  if (uid === 0) fs.chmodSync(dataDir, (mode & 0o7777) | 0o001);
  if (reachableFor(user, inside)) return inside;
  const outside = path.join(SYSTEM_STATE, shortHash(dataDir));
  fs.mkdirSync(SYSTEM_STATE, { recursive: true, mode: 0o755 });
  fs.writeFileSync(note, `${outside}\n`, { mode: 0o600 });
  return outside;
}

function socketFolder(user: ServerUser, home: string): string {
  const owner = user.uid ?? process.getuid?.() ?? 0;
  const folder = path.join(SOCKET_ROOT, `kyc-desk-${owner}-${shortHash(home)}`);
  const before = fs.lstatSync(folder, { throwIfNoEntry: false });
  // One that belongs to root is a peer's, made a moment ago and about to be handed to the server's user.
  if (before === undefined || (before.isDirectory() && before.uid === process.getuid?.())) {
    makeServerFolder(user, folder);
  }
  const found = fs.lstatSync(folder);
  // The name can be guessed, so somebody else could have made the folder first to pose as our server.
  if (!found.isDirectory() || found.uid !== owner || (found.mode & 0o077) !== 0) {
    throw new Error(`The socket folder ${folder} exists but is not ours alone. Remove it and start again.`);
  }
  return folder;
}

const shortHash = (text: string): string => crypto.createHash("sha256").update(text).digest("hex").slice(0, 12);
