import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OrgId } from "@/lib/contract";
import {
  claimStaleObjects,
  findObject,
  insertPendingObject,
  markObjectsLive,
  newObjectId,
  removeObjectRow,
  withOrg,
} from "@/lib/db";
import { createTestDatabase, type TestDatabase, temporaryFolder } from "@/lib/db/testing";
import { fileStore, type ObjectStore, readObject, storeObject, sweepObjects } from ".";

let db: TestDatabase;
let folder: string;
let store: ObjectStore;
let org: OrgId;
beforeAll(async () => {
  db = await createTestDatabase();
  org = db.org;
  folder = temporaryFolder();
  store = fileStore(folder);
});
afterAll(async () => {
  await db.close();
  fs.rmSync(folder, { recursive: true });
});

const bytes = Buffer.from("a picture with the marker PLANTED-MARKER in it".repeat(100));
const put = async (into: OrgId) => {
  const object = { id: newObjectId(), kind: "canonical", side: "front", mime: "image/jpeg", bytes } as const;
  return storeObject(store, insertPendingObject, into, object);
};
const live = async (into: OrgId) => {
  const written = await put(into);
  await markObjectsLive(into, [written]);
  const found = await findObject(into, written.id);
  if (found === null) throw new Error("not live");
  return found;
};
const journal = { claim: claimStaleObjects, remove: removeObjectRow };

describe("stored pictures", () => {
  it("come back as they were, lie sealed, and only their owner may read the files", async () => {
    const object = await live(org);
    expect(await readObject(store, org, object)).toEqual(bytes);
    const file = path.join(folder, object.storageKey);
    expect(fs.readFileSync(file).includes("PLANTED-MARKER")).toBe(false);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(await store.stat(object.storageKey)).toEqual({ sizeBytes: bytes.length + 32 });
  });

  it("are refused when one byte changed, when swapped, and when missing", async () => {
    const [one, two] = [await live(org), await live(org)];
    const file = path.join(folder, one.storageKey);
    const sealed = fs.readFileSync(file);
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(200) ^ 1, 200);
    fs.writeFileSync(file, changed);
    await expect(readObject(store, org, one)).rejects.toMatchObject({ code: "damaged" });
    fs.copyFileSync(path.join(folder, two.storageKey), file);
    await expect(readObject(store, org, one)).rejects.toMatchObject({ code: "damaged" });
    fs.rmSync(file);
    await expect(readObject(store, org, one)).rejects.toMatchObject({ code: "missing" });
  });

  it("of another organisation do not exist and do not open", async () => {
    const object = await live(org);
    const other = await db.newOrg();
    expect(await findObject(other, object.id)).toBeNull();
    await expect(readObject(store, other, object)).rejects.toMatchObject({ code: "damaged" });
  });

  it("never lie outside their folder, whatever the key", async () => {
    for (const key of ["../../etc/passwd", "/etc/passwd", "a", `${org}/00/../../x`]) {
      await expect(store.get(key)).rejects.toThrow("Not a storage key.");
      await expect(store.put(key, bytes)).rejects.toThrow("Not a storage key.");
    }
  });

  it("that were never used are swept with their rows, the living ones stay", async () => {
    const used = await live(org);
    const abandoned = await put(org);
    const other = await db.newOrg();
    await put(other);
    expect(await sweepObjects(store, journal)).toBe(0);
    expect(await sweepObjects(store, journal, -1000)).toBe(2);
    expect(await readObject(store, org, used)).toEqual(bytes);
    await expect(markObjectsLive(org, [abandoned])).rejects.toThrow("no longer pending");
    const { rows } = await db.ownerQuery("select count(*)::int as n from stored_object where state <> 'live'");
    expect(rows[0].n).toBe(0);
    expect(fs.existsSync(path.join(folder, `${org}/${abandoned.id.slice(-2)}/${abandoned.id}`))).toBe(false);
  });

  it("one of which cannot go do not keep the others, nor what killed writers left", async () => {
    const [stuck, other] = [await put(org), await put(org)];
    const remove = async (of: OrgId, id: typeof stuck.id) => {
      if (id === stuck.id) throw new Error("still named by a record");
      await removeObjectRow(of, id);
    };
    const leftover = path.join(folder, "unfinished", "left");
    fs.writeFileSync(leftover, "");
    // As a file looks that was renamed after the folder was read.
    fs.symlinkSync("nowhere", path.join(folder, "unfinished", "renamed"));
    await expect(sweepObjects(store, { ...journal, remove }, -1000)).rejects.toThrow("still named by a record");
    const { rows } = await db.ownerQuery("select id from stored_object where id = any($1)", [[stuck.id, other.id]]);
    expect(rows).toEqual([{ id: stuck.id }]);
    expect(fs.existsSync(leftover)).toBe(false);
    expect(await sweepObjects(store, journal, -1000)).toBe(1);
  });

  it("whose record was rolled back stay pending, and are swept later", async () => {
    const written = await put(org);
    const failing = withOrg(org, async () => {
      await markObjectsLive(org, [written]);
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(await findObject(org, written.id)).toBeNull();
    expect(await sweepObjects(store, journal, -1000)).toBe(1);
  });
});
