import type { BackendFeature } from "@/lib/contract";
import { plural } from "./plural";

const features: Record<BackendFeature, string> = {
  filters: "Search, and filters by finding, document, country and date",
  recheck: "Running a check again with other options",
  attachEntity: "Attaching a person to a check afterwards",
  replayPolicy: "Trying other options on past checks",
  faceMatch: "Face match",
  biometricList: "The list of biometric checks",
  validationList: "The list of all validations",
  validationPictures: "Pictures of a validation",
  biometricSessions: "Embedded biometric sessions",
  entities: "The list of people",
  hostedPages: "The pages a person opens by a link",
};

/** Whose checks the desk shows, what that server lacks, and what the other backend made of the same pictures. */
export const backend = {
  title: "Backend",
  intro: "Whose checks this desk shows and runs. The operator sets it when the desk is started.",
  inForce: "In force",
  builtin: "This desk's own engine and database",
  remote: "Another KYC server",
  kept: "Reviews, notes, corrected values, claims and the audit are kept by this desk in either case.",
  elsewhere:
    "Records, people, sessions and their pages, thresholds, default options and webhooks are the other server's: change them there. Links to a session open at that server.",
  server: "The other server",
  noServer: "None is set. An operator names one with KYC_REMOTE_URL and KYC_REMOTE_KEY.",
  host: "Address",
  reach: "Answers",
  reached: (ms: string) => `Yes, in ${ms}`,
  notReached: "No. Check KYC_REMOTE_URL and the network between the two.",
  key: "Takes the desk's key",
  keyYes: "Yes",
  keyNo: "No. Set KYC_REMOTE_KEY to a key of that server that may read and write.",
  keyUnknown: "Not known while it does not answer",
  asked: "Asked",
  offersTitle: "What it offers",
  offersText: "Asked every five minutes. What is missing is hidden in the desk.",
  states: { offered: "Offered", missing: "Not offered", unknown: "Could not be asked" },
  features,
  troublesTitle: "Last troubles",
  noTroubles: "None since the desk was started.",
  troubles: { at: "When", call: "Call", kind: "What happened", tries: "Tries", took: "Took" },
  shadowTitle: "Shadow mode",
  shadowOff: "Off. With KYC_SHADOW=1 every ID check also runs on the other backend, and the two are compared.",
  shadowOn: {
    builtin: "On: this desk's own engine reads the same pictures. It stores nothing of them.",
    remote: "On: the other server checks the same pictures. Each is a check there, and may be charged.",
  },
  shadowNever: "Answers are the main backend's alone; a shadow that fails changes nothing.",
  counts: { runs: "Compared", agrees: "Agree", differs: "Differ", failed: "No result" },
  since: "Since",
  fieldsTitle: "Which fields differ",
  fields: { field: "Field", compared: "Compared", differs: "Differ" },
  noFields: "Nothing to compare yet.",
  missingTitle: "Not offered by the KYC server behind this desk",
  missingText: (what: string) => `${what}: this server has no call for it.`,
  missingNext: { validationList: "A person's validations stand on the person's page.", other: "Ask whoever runs it." },
  away: {
    title: "The server that keeps this record gave no answer that can be shown",
    why: {
      SERVICE_UNAVAILABLE:
        "It is away, busy or answered in a form the desk does not understand. Nothing was changed. Try again in a moment; what went wrong stands under Settings, Backend.",
      RATE_LIMITED: "It asks to wait: too many requests were made. Try again in a minute.",
      NOT_CONFIGURED: "It refuses the desk's key. Ask an administrator to set another one.",
    },
  },
  toState: "See what it offers",
  limited: "The KYC server behind this desk knows no search and only the filters by person and status.",
  policyElsewhere:
    "Checks are decided by the KYC server behind this desk, under its own options, and its readings lie there: past checks cannot be tried under other options here. Options, thresholds and switches here count only when this desk's own engine runs as a shadow; the rules of review hold, since reviews are kept here.",
  webhooksElsewhere:
    "Events of checks and sessions are sent by the KYC server behind this desk: set its webhooks there. Nothing that happens there is told from here; a receiver set here gets its tests and what was waiting for it.",
  retentionElsewhere:
    "Records and pictures lie at the KYC server behind this desk and go by its own rules. These days count for what is kept here of them: comparisons of the shadow, and corrected values.",
  run: {
    title: "Same pictures, other backend",
    ranBy: { builtin: "This desk's own engine", remote: "The other server" },
    main: "In force",
    shadow: "Shadow",
    outcome: "Outcome",
    agrees: "Nothing differs",
    differs: (count: number) => plural(count, "difference", "differences"),
    failed: (code: string) => `No result: ${code}`,
    mainOnly: "Findings of the backend in force alone",
    shadowOnly: "Findings of the shadow alone",
    verdicts: { same: "Same", differs: "Differs", "one-sided": "Found by one only" },
    field: "Field",
    nothing: "Not found",
    all: "All fields",
  },
};
