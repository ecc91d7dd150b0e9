import { plural } from "./plural";

/** Words of a person's own account: sessions, password, second factor. */
export const account = {
  title: "Your account",
  back: "Your account",
  facts: "Who you are",
  name: "Name",
  email: "E-mail",
  role: "Role",
  sessions: {
    title: "Where you are signed in",
    text: "A session ends by itself after half an hour without use, and after twelve hours at the latest.",
    caption: "Your sessions, this one first",
    columns: { device: "Device", address: "From", how: "How", seen: "Last seen", action: "Action" },
    device: (browser: string | null, system: string | null) =>
      browser === null && system === null
        ? "Unknown device"
        : browser === null || system === null
          ? (browser ?? system ?? "")
          : `${browser} on ${system}`,
    here: "this session",
    unknown: "unknown",
    methods: {
      password: "Password",
      "password+code": "Password and code",
      "single-sign-on": "Single sign-on",
    },
    end: "Sign out",
    endOf: (device: string) => `Sign out on ${device}`,
    endOthers: "Sign out everywhere else",
  },
  password: {
    title: "Password",
    text: "A change signs you out everywhere else.",
    current: "Present password",
    next: "New password",
    nextHelp: (min: number) => `At least ${min} characters; several words are easiest to remember.`,
    submit: "Change the password",
    submitting: "Changing…",
    invalid: (min: number) => `Enter your present password, and a new one of at least ${min} characters.`,
    done: (ended: number) =>
      ended === 0
        ? "Your password is changed."
        : `Your password is changed, and you are signed out in ${plural(ended, "other session", "other sessions")}.`,
  },
  factor: {
    title: "Second factor",
    text: "After the password, signing in asks for a code that an authenticator app on your phone shows.",
    off: "Off",
    on: "On",
    since: "On since",
    open: "Set up or change",
    required: "Your organisation asks for a second factor. Set it up, and the desk opens.",
    beginTitle: "Set up an app",
    begin: "Start",
    password: "Your password",
    pendingTitle: "Take it into your app",
    scan: "Scan this with your authenticator app, or type the key into it. Then enter the code that it shows.",
    qr: "QR code for your authenticator app",
    key: "Key",
    copyKey: "Copy the key",
    code: "Code",
    codeHelp: "Six digits from your app, or a recovery code.",
    appCodeHelp: "Six digits from your app.",
    confirm: "Switch it on",
    againText: "Start anew, with another key, if the app did not take this one.",
    codes: {
      title: "Your recovery codes. They are shown this once.",
      text: "Each opens your account once, when the app is lost. Print them or write them down, and keep them away from your phone.",
      list: "Recovery codes",
      copy: "Copy the recovery codes",
      left: (count: number) => `${plural(count, "recovery code", "recovery codes")} left.`,
      renewTitle: "New recovery codes",
      renewText: "Makes ten new ones. The earlier ones open nothing any more.",
      renew: "Make new codes",
    },
    offTitle: "Switch it off",
    offText: "Signing in then asks for your password alone.",
    remove: "Switch it off",
    removed: "Your second factor is switched off.",
    lost: "App and recovery codes lost? An administrator can reset your second factor.",
  },
  refused: {
    "wrong-password": "That is not your present password.",
    "wrong-code": "That code does not count. Wait for the next one, and look whether the phone’s clock is right.",
    "nothing-begun": "The set-up took too long. Start anew.",
    invalid: "Fill in every field.",
    wait: (seconds: number) =>
      `Too many attempts. Try again in ${
        seconds >= 90 ? plural(Math.ceil(seconds / 60), "minute", "minutes") : plural(seconds, "second", "seconds")
      }.`,
  },
};
