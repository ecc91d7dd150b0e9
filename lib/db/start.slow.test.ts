import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { asOwner, migrateDatabase } from "./migrate";
import { checkMasterKey, ensureDefaultOrganisation } from "./start";
import { createTestDatabase, type TestDatabase, temporaryFolder } from "./testing";

const settings = vi.hoisted(() => ({ dataDir: "", KYC_MASTER_KEY: undefined as string | undefined, KYC_LOG: "error" }));
vi.mock("../env", () => ({ env: () => settings }));

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  settings.dataDir = temporaryFolder();
});
afterAll(async () => {
  await db.close();
  fs.rmSync(settings.dataDir, { recursive: true });
});

describe("the start", () => {
  it("migrates an empty database from six processes at once", async () => {
    const name = `fresh_${crypto.randomBytes(4).toString("hex")}`;
    await db.ownerQuery("select 1");
    const superuser = new pg.Client(db.superuser);
    await superuser.connect();
    await superuser.query(`create database ${name} owner kyc_owner`);
    const owner = { ...db.owner, database: name };
    await Promise.all(Array.from({ length: 6 }, () => migrateDatabase(owner, db.app.user)));
    const { rows } = await asOwner(owner, (client) =>
      client.query("select count(*)::int as n from drizzle.__drizzle_migrations"),
    );
    expect(rows[0].n).toBe(fs.readdirSync("lib/db/migrations").filter((file) => file.endsWith(".sql")).length);
    await superuser.query(`drop database ${name}`);
    await superuser.end();
  });

  it("makes one key and one canary when two first starts meet", async () => {
    await Promise.all([checkMasterKey(db.owner), checkMasterKey(db.owner)]);
    const { rows } = await db.ownerQuery("select count(*)::int as n from vault_canary");
    expect(rows[0].n).toBe(1);
    await checkMasterKey(db.owner);
  });

  it("stops in one line, writing nothing, when the key is wrong, missing, or readable by others", async () => {
    const file = path.join(settings.dataDir, "keys", "master.key");
    const right = fs.readFileSync(file, "utf8");
    const id = right.split(":")[0];
    fs.writeFileSync(file, `${id}:${crypto.randomBytes(32).toString("base64")}\n`);
    await expect(checkMasterKey(db.owner)).rejects.toThrow(/^The master key is not the one .* sealed under\. [^\n]*$/);
    fs.rmSync(file);
    await expect(checkMasterKey(db.owner)).rejects.toThrow(/^The master key .* is missing[^\n]*$/);
    expect(fs.existsSync(file)).toBe(false);
    fs.writeFileSync(file, right, { mode: 0o600 });
    await checkMasterKey(db.owner);
    settings.KYC_MASTER_KEY = `other:${crypto.randomBytes(32).toString("base64")}`;
    await expect(checkMasterKey(db.owner)).rejects.toThrow("not the one");
    settings.KYC_MASTER_KEY = undefined;
  });

  it("makes one default organisation, however often and at once it is asked", async () => {
    const made = await Promise.all(Array.from({ length: 5 }, () => ensureDefaultOrganisation(db.owner)));
    expect(new Set(made).size).toBe(1);
  });
});
