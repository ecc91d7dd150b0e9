import { plural } from "./plural";

/** The words of the page on which people sign in. */
export const signIn = {
  title: "Sign in",
  lead: "Review desk for identity checks",
  email: "E-mail",
  password: "Password",
  submit: "Sign in",
  submitting: "Signing in…",
  wrong: "E-mail or password is wrong.",
  locked: (wait: string) => `Too many attempts. Try again in ${wait}.`,
  lockedUnknown: "Too many attempts. Wait a little before trying again.",
  unavailable: "Signing in is not possible right now. Try again in a moment.",
  missing: "Enter both e-mail and password.",
  minutes: (count: number) => plural(count, "minute", "minutes"),
  seconds: (count: number) => plural(count, "second", "seconds"),
  tooLate: "That took too long. Sign in again.",
  second: {
    title: "Second factor",
    text: "Enter the code that your authenticator app shows.",
    code: "Code",
    codeHelp: "Six digits, or a recovery code when the app is lost.",
    wrong: "That code does not count. Wait for the next one, and look whether the phone’s clock is right.",
    missing: "Enter the code.",
    submit: "Go on",
    anew: "Sign in as somebody else",
  },
  other: {
    with: (provider: string) => `Sign in with ${provider}`,
    provider: "single sign-on",
    noAccount:
      "Your provider knows you, and this desk does not: no open account or invitation has the address that it has verified. Ask an administrator to invite you.",
    failed: "Signing in with your provider did not work. Try again, or use your password.",
  },
  forgotten: {
    title: "Forgot the password?",
    ask: "No mail is sent from here. Ask an administrator of your organisation: on your page under Settings, Users they make a link by which you choose a new one.",
    alone: "You are the only administrator? On the machine that runs the desk, this sets a new one:",
  },
  reset: {
    title: "New password",
    lead: (organisation: string) => `For the desk of ${organisation}.`,
    password: "New password",
    passwordHelp: (min: number) => `At least ${min} characters; several words are easiest to remember.`,
    submit: "Set the password",
    submitting: "Setting the password…",
    foot: "It signs you out everywhere. A second factor stays as it is.",
    invalid: (min: number) => `Enter a password of at least ${min} characters.`,
    done: "Your password is set.",
    doneNext: "You are signed out everywhere. Sign in with the new one.",
    refused: {
      unknown: "This link opens nothing: it was used, taken back, or is not complete.",
      expired: "This link is too old.",
    },
    askAgain: "Ask an administrator of your organisation for a new one.",
  },
  firstTime: "First start? The administrator’s password was printed once in the terminal.",
};
