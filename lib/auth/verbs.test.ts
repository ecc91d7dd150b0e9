import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { orgId, ROLES } from "@/lib/contract";
import type { UserActor } from "./actor";
import * as auth from "./index";
import type { Permission } from "./permissions";
import { paperUser } from "./testing";

const org = orgId.parse("00000000-0000-7000-8000-000000000001");
const ID = "00000000-0000-7000-8000-000000000002";

/** Each verb of this room over other people's accounts, what it asks for, and a call of it. */
const VERBS: Record<string, [permission: Permission, call: (actor: UserActor) => Promise<unknown>]> = {
  changeUserRole: ["user:manage", (actor) => auth.changeUserRole(actor, ID, { role: "viewer" })],
  disableUser: ["user:manage", (actor) => auth.disableUser(actor, ID)],
  endUserSession: ["user:manage", (actor) => auth.endUserSession(actor, ID, ID)],
  enableUser: ["user:manage", (actor) => auth.enableUser(actor, ID)],
  getUser: ["user:manage", (actor) => auth.getUser(actor, ID)],
  inviteUser: ["user:manage", (actor) => auth.inviteUser(actor, {})],
  issueApiKey: ["key:manage", (actor) => auth.issueApiKey(actor, {})],
  listApiKeys: ["key:manage", (actor) => auth.listApiKeys(actor)],
  listInvitations: ["user:manage", (actor) => auth.listInvitations(actor)],
  listUserSessions: ["user:manage", (actor) => auth.listUserSessions(actor, ID)],
  listUsers: ["user:manage", (actor) => auth.listUsers(actor)],
  makePasswordReset: ["user:manage", (actor) => auth.makePasswordReset(actor, ID)],
  resetSecondFactor: ["user:manage", (actor) => auth.resetSecondFactor(actor, ID)],
  revokeApiKey: ["key:manage", (actor) => auth.revokeApiKey(actor, ID)],
  revokeInvitation: ["user:manage", (actor) => auth.revokeInvitation(actor, ID)],
};
/** A person's own account: whoever is signed in, a viewer too, and one who must set up a second factor first. */
const OWN = [
  "beginSecondFactor",
  "changeOwnPassword",
  "confirmSecondFactor",
  "endOtherSessions",
  "endOwnSession",
  "listOwnSessions",
  "readSecondFactor",
  "removeSecondFactor",
  "renewOwnRecoveryCodes",
];
/** The token of a link is the right to these. */
const BY_LINK = ["acceptInvitation", "openInvitation", "openPasswordReset", "takePasswordReset"];
/** The folders that hold verbs, one a file. */
const FOLDERS = ["account", "invitations", "keys", "password-resets", "users"];
const camel = (file: string) =>
  path.basename(file, ".ts").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

describe("every verb over accounts", () => {
  it("stands in this table", () => {
    const files = FOLDERS.flatMap((folder) => readdirSync(path.join(import.meta.dirname, folder)));
    const verbs = files.map(camel).filter((name) => Object.hasOwn(auth, name));
    expect(verbs.sort()).toEqual([...Object.keys(VERBS), ...OWN, ...BY_LINK].sort());
  });

  it.each(Object.entries(VERBS))(
    "%s refuses every role that lacks its permission, before anything else",
    async (_, [permission, call]) => {
      const lacking = ROLES.map((role) => paperUser(org, role)).filter(
        ({ permissions }) => !permissions.has(permission),
      );
      expect(lacking.map(({ role }) => role)).toContain("viewer");
      for (const actor of lacking) await expect(call(actor)).rejects.toMatchObject({ code: "FORBIDDEN" });
    },
  );
});
