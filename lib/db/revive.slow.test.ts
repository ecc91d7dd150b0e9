import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { appendAudit, findBrokenAudit, findOrganisation, isUnavailable, type StartedDatabase, startDatabase } from ".";
import { temporaryFolder } from "./testing";

const settings = vi.hoisted(() => ({ dataDir: "", KYC_LOG: "error" }));
vi.mock("../env", () => ({ env: () => settings }));

let database: StartedDatabase;
beforeAll(async () => {
  settings.dataDir = temporaryFolder();
  database = await startDatabase();
});
afterAll(async () => {
  const host = typeof database.owner === "string" ? "" : database.owner.host;
  await database.stop();
  for (const made of [settings.dataDir, host]) fs.rmSync(made, { recursive: true, force: true });
});

const serverPid = (): number => {
  const file = path.join(settings.dataDir, "postgres", "cluster", "postmaster.pid");
  return Number(fs.readFileSync(file, "utf8").split("\n")[0]);
};
const entry = { actor: { kind: "system", id: null }, action: "image.view", object: null, outcome: "success" } as const;

describe.skipIf(process.platform === "win32")("the embedded database of a running product", () => {
  it("has its default organisation, its key, and nothing that others may read", async () => {
    expect((await findOrganisation(database.defaultOrg))?.settings.integrations.idVerification.enabled).toBe(true);
    expect(fs.statSync(path.join(settings.dataDir, "keys", "master.key")).mode & 0o777).toBe(0o600);
    for (const name of fs.readdirSync(settings.dataDir)) {
      expect([name, fs.statSync(path.join(settings.dataDir, name)).mode & 0o077]).toEqual([name, 0]);
    }
  });

  it.each(["SIGKILL", "SIGINT"] as const)(
    "comes back by itself after %s, with all that was committed",
    async (signal) => {
      const before = (await findBrokenAudit(database.owner)).entries;
      await appendAudit(database.defaultOrg, entry);
      process.kill(serverPid(), signal);
      // Callers in the middle of a transaction are told to come again; nothing else may reach them.
      const caught = await Promise.allSettled(
        Array.from({ length: 10 }, () => appendAudit(database.defaultOrg, entry)),
      );
      const refused = caught.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
      expect(refused.filter((error) => !isUnavailable(error))).toEqual([]);
      await Promise.all(Array.from({ length: 10 }, () => appendAudit(database.defaultOrg, entry)));
      const { broken, entries } = await findBrokenAudit(database.owner);
      expect(broken).toEqual([]);
      // A commit whose answer was lost may have counted.
      expect(entries).toBeGreaterThanOrEqual(before + 21 - refused.length);
      expect(entries).toBeLessThanOrEqual(before + 21);
    },
    60_000,
  );
});
