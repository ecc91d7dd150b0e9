import { type ChildProcess, spawn } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildProgram, temporaryFolder } from "../testing";
import { ensureDatabase } from ".";
import { layOut } from "./layout";
import { runningServer, stopServer } from "./server";

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
const DEBIAN_BIN = "/usr/lib/postgresql/15/bin";

let program: string;
const folders: string[] = [];
const children: ChildProcess[] = [];

beforeAll(async () => {
  // Ensures, says what it found, and waits to be killed.
  program = await buildProgram(`
    import { ensureDatabase } from "@/lib/db/embedded";
    const [dir, lifetime] = process.argv.slice(2);
    const found = await ensureDatabase(dir, { lifetime, durability: "none" });
    console.log(JSON.stringify({ started: found.started, host: found.app.host }));
    setInterval(() => undefined, 1000);
  `);
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const folder of folders.splice(0).reverse()) {
    const layout = layOut(folder);
    await stopServer(layout);
    for (const made of [folder, layout.home, layout.socketDir ?? ""]) fs.rmSync(made, { recursive: true, force: true });
  }
});
afterAll(() => fs.rmSync(program, { force: true }));

const emptyFolder = (): string => {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder;
};

function ensureIn(
  dir: string,
  lifetime: string,
  uid?: number,
): Promise<{ started: boolean; host: string; pid: number }> {
  const child = spawn(process.execPath, [program, dir, lifetime], {
    stdio: ["ignore", "pipe", "pipe"],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    let complaint = "";
    child.stderr.on("data", (chunk) => {
      complaint += String(chunk);
    });
    child.stdout.once("data", (chunk) => resolve({ ...JSON.parse(String(chunk)), pid: child.pid ?? 0 }));
    child.once("exit", (code) => reject(new Error(`ended with ${code}: ${complaint}`)));
  });
}

async function gone(pid: number): Promise<boolean> {
  for (let i = 0; i < 200; i++) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await sleep(50);
  }
  return false;
}

describe.skipIf(process.platform === "win32")("the embedded server", () => {
  it("is made and started once when six processes ask for it at once, and again after it was killed", async () => {
    const dir = emptyFolder();
    const first = await Promise.all(Array.from({ length: 6 }, () => ensureIn(dir, "lasting")));
    expect(first.filter((each) => each.started)).toHaveLength(1);
    const server = runningServer(layOut(dir));
    expect(fs.readdirSync(layOut(dir).home).filter((name) => name.startsWith("init."))).toEqual([]);
    process.kill(server?.pid ?? 0, "SIGKILL");
    const second = await Promise.all(Array.from({ length: 6 }, () => ensureIn(dir, "lasting")));
    expect(second.filter((each) => each.started).length).toBeLessThanOrEqual(1);
    expect(new Set([...first, ...second].map((each) => each.host)).size).toBe(1);
  }, 120_000);

  it("listens on no port, keeps checksums, speaks UTF8, and lets nobody in without the password", async () => {
    const dir = emptyFolder();
    const database = await ensureDatabase(dir, { durability: "none" });
    const client = new pg.Client(database.superuser);
    await client.connect();
    const setting = async (name: string) => (await client.query(`show ${name}`)).rows[0][name];
    expect(await setting("listen_addresses")).toBe("");
    expect(await setting("data_checksums")).toBe("on");
    expect(await setting("server_encoding")).toBe("UTF8");
    expect(await setting("lc_collate").catch(() => "C")).toBe("C");
    const roles = await client.query(
      "select rolname from pg_roles where rolname in ('kyc_app', 'kyc_owner') and (rolsuper or rolbypassrls or rolcreaterole)",
    );
    expect(roles.rows).toEqual([]);
    await client.end();
    for (const user of ["app", "owner", "superuser"] as const) {
      const wrong = new pg.Client({ ...database[user], password: "wrong" });
      await expect(wrong.connect()).rejects.toMatchObject({ code: "28P01" });
    }
    expect(fs.statSync(path.join(dir, "database-passwords.json")).mode & 0o777).toBe(0o600);
    expect(fs.statSync(database.app.host).mode & 0o777).toBe(0o700);
    await database.stop();
    expect(runningServer(layOut(dir))).toBeNull();
  }, 60_000);

  it.skipIf(process.platform !== "linux" || !fs.existsSync("/usr/bin/setpriv"))(
    "ends cleanly with its owner, even when the owner is killed",
    async () => {
      const dir = emptyFolder();
      const owner = await ensureIn(dir, "owned");
      const server = runningServer(layOut(dir))?.pid ?? 0;
      expect(server).toBeGreaterThan(0);
      process.kill(owner.pid, "SIGKILL");
      expect(await gone(server)).toBe(true);
      expect(fs.existsSync(path.join(layOut(dir).cluster, "postmaster.pid"))).toBe(false);
    },
    60_000,
  );

  it("is left running for others by one who only borrowed it", async () => {
    const dir = emptyFolder();
    const first = await ensureDatabase(dir, { lifetime: "lasting", durability: "none" });
    const user = new pg.Client(first.app);
    user.on("error", () => undefined);
    await user.connect();
    const second = await ensureDatabase(dir, { lifetime: "lasting", durability: "none" });
    expect([first.started, second.started]).toEqual([true, false]);
    await second.stop();
    await first.stop();
    expect(runningServer(layOut(dir))).not.toBeNull();
    await user.end();
    await first.stop();
    expect(runningServer(layOut(dir))).toBeNull();
  }, 60_000);

  it("starts below a path far longer than a socket's name may be", async () => {
    const dir = path.join(emptyFolder(), "deep".repeat(40), "deeper".repeat(20));
    fs.mkdirSync(dir, { recursive: true });
    folders.push(dir);
    const database = await ensureDatabase(dir, { durability: "none" });
    expect(dir.length).toBeGreaterThan(250);
    await database.stop();
  }, 60_000);

  it("says in one line that the passwords do not fit", async () => {
    const dir = emptyFolder();
    const database = await ensureDatabase(dir, { lifetime: "lasting", durability: "none" });
    const other = () => crypto.randomBytes(24).toString("base64url");
    fs.writeFileSync(
      path.join(dir, "database-passwords.json"),
      JSON.stringify({ superuser: other(), owner: other(), app: other() }),
    );
    await expect(ensureDatabase(dir, { durability: "none" })).rejects.toThrow(/passwords in .* do not fit/);
    await database.stop();
  }, 60_000);

  it("says in one line that a named folder holds no server", async () => {
    const dir = emptyFolder();
    await expect(ensureDatabase(dir, { pgBin: "/nowhere" })).rejects.toThrow(/^The PostgreSQL server in \/nowhere/);
  });

  it.skipIf(!fs.existsSync(DEBIAN_BIN))(
    "can be the operating system's own, from PostgreSQL 15 on",
    async () => {
      const dir = emptyFolder();
      const database = await ensureDatabase(dir, { durability: "none", pgBin: DEBIAN_BIN });
      const client = new pg.Client(database.app);
      await client.connect();
      expect((await client.query("show server_version")).rows[0].server_version).toMatch(/^15\./);
      await client.end();
      await database.stop();
      await expect(ensureDatabase(dir, { durability: "none" })).rejects.toThrow(
        /made by PostgreSQL 15; the server here/,
      );
    },
    60_000,
  );

  it.skipIf(!isRoot)(
    "runs for a normal user as for root",
    async () => {
      const dir = emptyFolder();
      fs.chownSync(dir, NOBODY, NOBODY);
      const own = await ensureIn(dir, "lasting", NOBODY);
      expect(own.started).toBe(true);
      expect(fs.statSync(path.join(dir, "postgres", "cluster")).uid).toBe(NOBODY);
    },
    60_000,
  );

  it.skipIf(!isRoot)(
    "started by root below a closed folder, lies where its own user can go",
    async () => {
      const closed = emptyFolder();
      fs.chmodSync(closed, 0o700);
      const dir = path.join(closed, "data");
      const database = await ensureDatabase(dir, { durability: "none" });
      const home = fs.readFileSync(path.join(dir, "postgres.location"), "utf8").trim();
      expect(home).toMatch(/^\/var\/lib\/kyc-desk\/[0-9a-f]{12}$/);
      expect(fs.statSync(home).uid).not.toBe(0);
      await database.stop();
      for (const made of [home, database.app.host]) fs.rmSync(made, { recursive: true });
    },
    60_000,
  );
});
