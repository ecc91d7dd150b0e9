import { plural } from "./plural";

/** The words of the page on which an organisation sets how its checks decide. */
export const policy = {
  title: "Policy",
  intro:
    "What counts when a request names nothing itself. A change holds for checks from then on; records keep what was in force when they were made.",
  capabilities: {
    title: "Capabilities",
    text: "Switched off, a check answers NOT_ENABLED; without credentials, NOT_CONFIGURED. The built-in engine needs no credentials: take them away to see what a caller would get.",
    names: {
      idVerification: "ID verification",
      faceMatch: "Face match",
      sessionValidation: "Hosted sessions and biometric check",
      biometricSession: "Embedded biometric sessions",
    } as Record<string, string>,
    enabled: "Switched on",
    configured: "Credentials present",
  },
  options: { title: "ID verification", productDefault: "As the product has it" },
  faces: {
    title: "Faces",
    threshold: "Face match from",
    thresholdHint:
      "Score from 0 to 100 at which two pictures match. Empty: 30, as the API has it; the engine itself calls 80 a match.",
    review: "Look by hand under",
    reviewHint: "Matching scores under this one wait for a person. Empty: none do.",
    biometric: "Biometric check from",
    biometricHint: "Score at which a face matches a stored one. Empty: 80, about one false match in 10,000 pairs.",
  },
  review: {
    title: "Review",
    fourEyes: "Overrides need a second person",
    fourEyesHint: "Whoever overrides the engine's outcome waits for a lead; nobody can be both.",
    dueHours: "Hours until a waiting case is late",
  },
  sandbox: {
    title: "Sandbox",
    label: "Sandbox numbers decide validations",
    hint: "Test numbers such as 99990001 end a validation by themselves. Nothing is checked then, and the record says so.",
  },
  replay: {
    title: "What would change",
    text: "Decides the newest checks again under the options above, without storing anything.",
    run: "Try on the newest 100",
    running: "Deciding again…",
    none: (replayed: number) => `${plural(replayed, "check", "checks")} decided again: none would end otherwise.`,
    some: (flips: number, replayed: number) =>
      `${flips} of ${plural(replayed, "check", "checks")} would end otherwise:`,
    skipped: (count: number) => `${plural(count, "record", "records")} without a usable reading left out.`,
    caption: "Checks that would end otherwise",
    columns: { check: "Check", at: "When", change: "Outcome", because: "Because" },
    change: { approved: "Declined → Approved", declined: "Approved → Declined" } as Record<string, string>,
  },
  save: "Save",
  saving: "Saving…",
  saved: "Saved. It holds for checks from now on.",
  readOnly: "Only administrators may change this.",
  failed: "It was not saved.",
};
