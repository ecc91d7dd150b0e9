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
  firstTime: "First start? The administrator’s password was printed once in the terminal.",
};
