import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { Permission } from "@/lib/auth";
import { testPerson } from "@/lib/auth/testing";
import { type OrgId, ROLES } from "@/lib/contract";
import { auditHead } from "@/lib/db";
import { createTestDatabase, type TestDatabase } from "@/lib/db/testing";

/** What each server action asks for. One that is missing here fails the first test, so none is forgotten. */
const GUARDS: Record<string, Record<string, Permission>> = {
  "(desk)/entities/actions.ts": { create: "entity:write" },
  "(desk)/settings/keys/actions.ts": { create: "key:manage", revoke: "key:manage" },
  "(desk)/settings/retention/actions.ts": { saveRetention: "settings:write" },
  "(desk)/settings/users/actions.ts": {
    changeRole: "user:manage",
    endColleagueSession: "user:manage",
    invite: "user:manage",
    makeResetLink: "user:manage",
    resetFactor: "user:manage",
    setAccess: "user:manage",
    setRequired: "settings:write",
    takeBack: "user:manage",
  },
  "(desk)/biometric/sessions/actions.ts": {
    cancelSession: "validation:decide",
    cancelSessionByForm: "validation:decide",
    startFaceSession: "validation:create",
  },
  "(desk)/validations/actions.ts": {
    decide: "validation:decide",
    decideByForm: "validation:decide",
    startSession: "validation:create",
  },
  "(desk)/verifications/[id]/actions.ts": { attach: "verification:attach" },
  "(desk)/verifications/new/actions.ts": {
    runBiometric: "face:check",
    runCheck: "verification:create",
    runFaceMatch: "face:check",
  },
};
/** A person's own session and account, the language of a page, and how one comes in. */
const OPEN: Record<string, string[]> = {
  "(auth)/invite/[token]/actions.ts": ["accept"],
  "(auth)/reset/[token]/actions.ts": ["setPassword"],
  "(auth)/sign-in/actions.ts": ["enter"],
  "(desk)/account/actions.ts": [
    "begin",
    "changePassword",
    "confirm",
    "endOthers",
    "endSession",
    "renewCodes",
    "switchOff",
  ],
  "(desk)/actions.ts": ["leave", "leaveEverywhere"],
  "_language/choose-language.ts": ["chooseLanguage"],
};

const ID = "00000000-0000-7000-8000-000000000002";
const browser = { cookie: "" };
class Led extends Error {}
vi.mock("next/headers", () => ({ headers: async () => new Headers({ cookie: browser.cookie }) }));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));
vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Led(to);
  },
}));

let database: TestDatabase;
let org: OrgId;
beforeAll(async () => {
  database = await createTestDatabase();
  org = database.org;
});
afterAll(() => database.close());

const app = import.meta.dirname;
const files = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && readFileSync(path.join(app, file), "utf8").startsWith('"use server"'))
  .map((file) => file.split(path.sep).join("/"));
const actionsOf = (file: string): string[] =>
  [...readFileSync(path.join(app, file), "utf8").matchAll(/^export (?:async function|const) (\w+)/gm)]
    .map(([, name]) => name ?? "")
    .sort();

/** Called by components with values; the others are forms, with or without the answer before. */
const POSITIONAL = new Set(["attach", "decide", "startSession"]);
type Action = (...given: unknown[]) => Promise<unknown>;
const action = z.custom<Action>((value) => typeof value === "function");

/** Where the action led whoever called it; "done" when it went through. Called with a form where it takes one. */
async function call(file: string, name: string): Promise<string> {
  const found = z.record(z.string(), z.unknown()).parse({ ...(await import(/* @vite-ignore */ path.join(app, file))) })[
    name
  ];
  const form = new FormData();
  for (const field of ["id", "email", "role", "name", "days"]) form.set(field, ID);
  const given = POSITIONAL.has(name)
    ? [ID, ID, ""]
    : action.parse(found).length === 1
      ? [form]
      : [{ state: "idle" }, form];
  try {
    await action.parse(found)(...given);
    return "done";
  } catch (error) {
    if (error instanceof Led) return error.message;
    throw error;
  }
}

const guarded = Object.entries(GUARDS).flatMap(([file, names]) =>
  Object.entries(names).map(([name, permission]) => [file, name, permission] as const),
);

describe("every server action", () => {
  it("stands in this table, or is named as open", () => {
    const known = {
      ...Object.fromEntries(Object.entries(GUARDS).map(([file, names]) => [file, Object.keys(names)])),
      ...OPEN,
    };
    expect(Object.fromEntries(files.sort().map((file) => [file, actionsOf(file)]))).toEqual(known);
  });

  it("leads whoever is not signed in to the sign-in page", async () => {
    browser.cookie = "";
    for (const [file, name] of guarded) expect([file, name, await call(file, name)]).toEqual([file, name, "/sign-in"]);
  });

  it.each(ROLES)("refuses a person who is %s what the role may not do, and nothing is written", async (role) => {
    const person = await testPerson(org, role);
    browser.cookie = person.headers.cookie ?? "";
    const before = await auditHead(org);
    const lacking = guarded.filter(([, , permission]) => !person.actor.permissions.has(permission));
    for (const [file, name] of lacking)
      expect([file, name, await call(file, name)]).toEqual([file, name, "/no-access"]);
    expect(await auditHead(org)).toEqual(before);
    // A viewer may look, and no action is for looking.
    if (role === "viewer") expect(lacking).toHaveLength(guarded.length);
  });
});
