import type { Scope } from "@/lib/contract";

const scopes: Record<Scope, string> = { read: "Read", write: "Write", admin: "Administer" };
const scopeHelp: Record<Scope, string> = {
  read: "lists, records and images",
  write: "runs checks, makes people and sessions, decides; does not read",
  admin: "settings, webhooks, audit, originals of images; neither reads nor writes records",
};

/** Words of the settings of API keys. */
export const keys = {
  title: "API keys",
  intro:
    "What programs sign in with. A key may do what its scopes say, and nothing about people or keys. Send it as “Authorization: Bearer …”; in an address it is not looked at.",
  caption: "API keys, those in force first",
  emptyTitle: "No keys yet",
  emptyText: "Make one for the program that will call the API.",
  columns: {
    name: "Name",
    scopes: "Scopes",
    by: "Made by",
    lastUsed: "Last use",
    expires: "Valid until",
    state: "State",
    action: "Action",
  },
  commandLine: "command line",
  never: "never",
  noEnd: "no end",
  scopes,
  scopeHelp,
  states: { active: "In force", expired: "Expired", revoked: "Revoked" },
  create: {
    title: "Make a key",
    name: "Name",
    nameHelp: "What uses it, so that the right one is revoked one day.",
    scopes: "Scopes",
    days: "Valid for",
    periods: { "30": "30 days", "90": "90 days", "365": "1 year", "": "no end" },
    submit: "Make the key",
    submitting: "Making the key…",
    invalid: "Give the key a name, and choose at least one scope.",
    made: (name: string) => `Key “${name}”. It is shown this once.`,
    madeNext: "Put it into the program’s settings now; nobody can read it here again.",
    key: "API key",
    copy: "Copy the key",
  },
  revoke: {
    open: "Revoke",
    openOf: (name: string) => `Revoke the key “${name}”`,
    text: "Programs that use it are refused from their next request on. This cannot be undone.",
    submit: "Revoke for good",
  },
};
