import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { objectId, verificationId } from "@/lib/contract";
import { claimStaleObjects, findBrokenAudit, findObject, findVerification, removeObjectRow } from "@/lib/db";
import { buildProgram, createTestDatabase, type TestDatabase, temporaryFolder } from "@/lib/db/testing";
import { fileStore, readObject, sweepObjects } from ".";

const ROUNDS = 8;

let db: TestDatabase;
let folder: string;
let program: string;
beforeAll(async () => {
  db = await createTestDatabase();
  folder = temporaryFolder();
  // Stores pictures with their records as the product does, and prints an id only once everything is committed.
  program = await buildProgram(`
    import crypto from "node:crypto";
    import { appendAudit, installDatabase, insertPendingObject, insertVerification, markObjectsLive, newObjectId, withOrg } from "@/lib/db";
    import { openPool } from "@/lib/db/client";
    import { fileStore, storeObject } from "@/lib/storage";
    import { installVault, openVault } from "@/lib/vault";
    const { app, org, folder, keyText } = JSON.parse(process.argv[2]);
    installVault(openVault({ keyText, keyFile: "", create: "never" }));
    const pool = openPool(app);
    installDatabase({ pool, close: () => pool.end(), revive: async () => undefined });
    const store = fileStore(folder);
    const none = { frontOriginal: null, backOriginal: null, backCanonical: null, portrait: null };
    async function one() {
      for (;;) {
        const object = { id: newObjectId(), kind: "canonical", side: "front", mime: "image/jpeg", bytes: crypto.randomBytes(200_000) };
        const written = await storeObject(store, insertPendingObject, org, object);
        const { id } = await withOrg(org, async () => {
          await markObjectsLive(org, [written]);
          await appendAudit(org, { actor: { kind: "system", id: null }, action: "verification.create", object: null, outcome: "success" });
          return insertVerification(org, {
            entityId: null, recheckOf: null, status: "approved", requestId: "r", vendorData: null, errorCode: null,
            errorMessage: null, warnings: [], warningDetails: [], headline: null, options: null, checks: [],
            extractedData: {}, reading: null, durationMs: 1, images: { ...none, frontCanonical: written.id }, triggeredBy: null, attention: null,
          });
        });
        console.log(id + " " + written.id);
      }
    }
    await Promise.all([one(), one(), one()]);
  `);
});
afterAll(async () => {
  await db.close();
  fs.rmSync(folder, { recursive: true });
  fs.rmSync(program);
});

async function writeUntilKilled(lifeMs: number): Promise<string[]> {
  const facts = JSON.stringify({ app: db.app, org: db.org, folder, keyText: db.keyText });
  const child = spawn(process.execPath, [program, facts], { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  child.stdout.on("data", (chunk) => {
    printed += String(chunk);
  });
  const first = new Promise((resolve) => child.stdout.once("data", resolve));
  await first;
  await sleep(lifeMs);
  const ended = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGKILL");
  await ended;
  return printed.split("\n").filter((line) => /^\S{36} \S{36}$/.test(line));
}

const filesIn = (root: string): string[] =>
  fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => path.join(found.parentPath, found.name));

describe("killed at any moment while storing", () => {
  it("nothing acknowledged is lost, no file is unknown, and a sweep leaves exactly the living ones", async () => {
    const store = fileStore(folder);
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round++) acknowledged.push(...(await writeUntilKilled((round * 37) % 90)));
    expect(acknowledged.length).toBeGreaterThan(ROUNDS);

    for (const line of acknowledged) {
      const [verification, object] = line.split(" ");
      expect(await findVerification(db.org, verificationId.parse(verification))).not.toBeNull();
      const found = await findObject(db.org, objectId.parse(object));
      if (found === null) throw new Error("an acknowledged picture is not live");
      expect(await readObject(store, db.org, found)).toHaveLength(200_000);
    }
    const known = new Set(
      (await db.ownerQuery("select storage_key from stored_object")).rows.map((row) => row.storage_key),
    );
    const stored = filesIn(folder).filter((file) => !file.includes("unfinished"));
    expect(stored.filter((file) => !known.has(path.relative(folder, file)))).toEqual([]);

    await sweepObjects(store, { claim: claimStaleObjects, remove: removeObjectRow }, -60_000);
    const living = await db.ownerQuery("select storage_key, state from stored_object");
    expect(living.rows.filter((row) => row.state !== "live")).toEqual([]);
    expect(
      filesIn(folder)
        .map((file) => path.relative(folder, file))
        .sort(),
    ).toEqual(living.rows.map((row) => row.storage_key).sort());
    const audit = await findBrokenAudit(db.owner);
    expect(audit.broken).toEqual([]);
    const { rows } = await db.ownerQuery("select count(*)::int as n from id_verification");
    expect(audit.entries).toBe(rows[0].n);
  }, 120_000);
});
