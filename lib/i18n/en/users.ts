import type { Role } from "@/lib/contract";

const roles: Record<Role, string> = {
  viewer: "Viewer",
  analyst: "Analyst",
  lead: "Lead",
  administrator: "Administrator",
};
const roleHelp: Record<Role, string> = {
  viewer: "sees checks and people, changes nothing",
  analyst: "runs checks and decides cases",
  lead: "also confirms overrides, assigns cases, reads the audit and the settings",
  administrator: "also changes settings, people, keys and webhooks",
};

/** Words of the settings of people and invitations, and of the page behind an invitation. */
export const users = {
  title: "Users",
  intro:
    "Who may sign in, and as what. A change counts from the next request on, and the audit keeps it with who made it.",
  caption: "Users, by name",
  columns: { name: "Name", role: "Role", secondFactor: "Second factor", lastSignIn: "Last sign-in", state: "State" },
  factor: { on: "On", off: "Off" },
  roles,
  roleHelp,
  never: "never",
  you: "you",
  states: { active: "Active", disabled: "Disabled" },
  invite: {
    title: "Invite a person",
    text: "Makes a link that works once, for seven days. No mail is sent: hand the link over yourself, to nobody but them.",
    email: "E-mail",
    role: "Role",
    submit: "Make the link",
    submitting: "Making the link…",
    made: (email: string) => `Link for ${email}. It is shown this once.`,
    madeNext: "Whoever has it can take the account, so send it over a channel that you trust.",
    link: "Link of the invitation",
    copy: "Copy the link",
    until: "Works until",
    refused: {
      "has-account": "This address has an account already.",
      invalid: "Enter an e-mail address, and choose a role.",
    },
  },
  open: {
    title: "Open invitations",
    caption: "Open invitations, newest first",
    none: "No invitation is open.",
    columns: { email: "E-mail", role: "Role", by: "Invited by", until: "Works until", action: "Action" },
    expired: "expired",
    revoke: "Take back",
    revokeOf: (email: string) => `Take back the invitation of ${email}`,
  },
  required: {
    title: "Signing in",
    label: "Everybody needs a second factor",
    text: "Whoever has none is led to set one up, and can do nothing else before; you too, when you have none. People who come by single sign-on are left to their provider.",
    save: "Save",
    saved: "Saved. It counts from everybody’s next request on.",
  },
  person: {
    back: "Users",
    facts: "Account",
    email: "E-mail",
    since: "Since",
    role: {
      title: "Role",
      label: "Role of this person",
      text: "Counts from their next request on.",
      save: "Change the role",
      saved: "The role is changed.",
    },
    factor: {
      title: "Second factor",
      on: "Signing in asks for a code of their app.",
      off: "Signing in asks for the password alone.",
      text: "Reset it when they have lost app and recovery codes, and when you are sure that it is them who ask. It signs them out everywhere.",
      reset: "Reset the second factor",
      done: "The second factor is reset, and their sessions are over.",
    },
    sessions: {
      title: "Where they are signed in",
      text: "A machine that was lost or left behind is signed out here alone; their other sessions go on.",
      none: "They are signed in nowhere.",
      caption: "Sessions of this person, those used last first",
    },
    access: {
      title: "Access",
      active: "This person can sign in.",
      disabled: "This person cannot sign in. What they did stays on record under their name.",
      disable: "Disable the account",
      disableText: "Signs them out everywhere at once. API keys that they made go on working: revoke those apart.",
      enable: "Enable the account",
      disabledNow: "The account is disabled, and its sessions are over.",
      enabledNow: "The account is enabled again.",
    },
    refused: {
      "own-account":
        "This is your own account. Another administrator can change it, so that nobody locks everybody out.",
      forbidden: "You may not do this any more: somebody has changed your role.",
      gone: "This account does not exist any more.",
    },
  },
  accept: {
    title: "Your account",
    lead: (organisation: string) => `You are invited to the desk of ${organisation}.`,
    as: (role: string) => `Your role will be: ${role}.`,
    name: "Your name",
    nameHelp: "Stands beside what you decide.",
    email: "E-mail",
    password: "Password",
    passwordHelp: (min: number) => `At least ${min} characters; several words are easiest to remember.`,
    submit: "Make my account",
    submitting: "Making your account…",
    invalid: (min: number) => `Enter your name, and a password of at least ${min} characters.`,
    refused: {
      unknown: "This link opens nothing: it was used, taken back, or is not complete.",
      expired: "This link is too old.",
      "has-account": "This e-mail address has an account already.",
    },
    askAgain: "Ask whoever invited you for a new one.",
    signIn: "To the sign-in page",
  },
};

export type UserDictionary = typeof users;
