/** Words of the settings of retention, and of records whose days are over. */
export const retention = {
  title: "Retention",
  intro: "How long pictures and readings are kept. Housekeeping looks every hour.",
  days: "Days",
  daysHelp: (min: number) => `At least ${min}. Empty: nothing is deleted by itself.`,
  save: "Save",
  saving: "Saving…",
  saved: "Saved. What is older goes within the hour, and cannot be brought back.",
  invalid: (min: number, max: number) => `Enter a whole number from ${min} to ${max}, or nothing.`,
  readOnly: "Only administrators may change this.",
  goesTitle: "What goes",
  goes: [
    "Pictures of ID verifications, face matches, biometric checks and sessions, with the keys that open them.",
    "The reading of an ID verification: every field, correction and crop, name, document number, and what was compared.",
    "Faces as numbers of face matches and biometric checks.",
  ],
  staysTitle: "What stays",
  stays: [
    "The record itself: when, who asked, outcome, reason codes, document type and country, your own reference.",
    "Reviews and notes by people, the entity, and the audit, with an entry for each erasure.",
    "What a session has settled, and its face as numbers, which later checks of the person are compared with.",
    "A case that still waits for a person, until it is decided.",
  ],
  erased: "Deleted by retention",
  erasedText: "Pictures, reading and personal values of this check were deleted, as your organisation has set it, on",
};
