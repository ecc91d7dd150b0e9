import crypto from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { type ObjectStore, StorageError } from "./object-store";

/** `<organisation>/<two digits>/<object>`: no key is ever built from what a user sent. */
const KEY = /^[0-9a-f-]{36}\/[0-9a-f]{2}\/[0-9a-f-]{36}$/;
const UNFINISHED = "unfinished";

/** Files under `root` (0700), one per object, in 256 folders per organisation. */
export function fileStore(root: string): ObjectStore {
  const fileOf = (key: string): string => {
    if (!KEY.test(key)) throw new Error("Not a storage key.");
    return path.join(root, key);
  };
  return {
    provider: "local",
    put: async (key, sealed) => writeDurably(root, fileOf(key), sealed),
    get: async (key) => {
      try {
        return await fs.readFile(fileOf(key));
      } catch (cause) {
        if (!isMissing(cause)) throw cause;
        throw new StorageError("missing", "The stored bytes are missing.", { cause });
      }
    },
    delete: async (key) => {
      const file = fileOf(key);
      try {
        await fs.unlink(file);
        await syncFolder(path.dirname(file));
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    },
    stat: async (key) => {
      try {
        return { sizeBytes: (await fs.stat(fileOf(key))).size };
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    removeLeftovers: (before) => removeOldFiles(path.join(root, UNFINISHED), before),
  };
}

/** A reader sees the whole file or none: written aside, flushed, renamed, and the folder's new entry flushed as well. */
async function writeDurably(root: string, file: string, bytes: Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  await makeFolderDurably(root, folder);
  const aside = path.join(root, UNFINISHED, `${path.basename(file)}.${crypto.randomBytes(4).toString("hex")}`);
  await fs.mkdir(path.dirname(aside), { recursive: true, mode: 0o700 });
  const handle = await fs.open(aside, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.datasync();
  } catch (error) {
    await handle.close();
    await fs.rm(aside, { force: true });
    throw error;
  }
  await handle.close();
  await fs.rename(aside, file);
  await syncFolder(folder);
}

/** A new folder is an entry in its parent, and that entry must reach the disk too. */
async function makeFolderDurably(root: string, folder: string): Promise<void> {
  const first = await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length && made !== root; made = path.dirname(made)) {
    await syncFolder(path.dirname(made));
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; its file system journals names by itself.
  if (process.platform === "win32") return;
  const handle = await fs.open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeOldFiles(folder: string, before: Date): Promise<number> {
  let removed = 0;
  const names = await fs.readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for (const name of names) {
    const file = path.join(folder, name);
    const found = await fs.stat(file).catch((error: unknown) => {
      // Finished, and renamed to its place, since the folder was read.
      if (isMissing(error)) return null;
      throw error;
    });
    if (found === null || found.mtime >= before) continue;
    await fs.rm(file, { force: true });
    removed++;
  }
  return removed;
}

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";
