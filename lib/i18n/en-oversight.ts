import { plural } from "./plural";

/** The words of the pages that look at the desk itself: its audit and its measured accuracy. */
export const oversight = {
  audit: {
    title: "Audit",
    intro:
      "Every change, image view and sign-in of this organisation. Entries are chained: none can be changed or removed unseen.",
    caption: "Audit entries, newest first",
    columns: {
      seq: "No.",
      at: "When",
      actor: "Who",
      action: "What",
      object: "Of",
      outcome: "Outcome",
      details: "Details",
    },
    filters: {
      label: "Filter the audit",
      action: "What begins with",
      actionPlaceholder: "verification.create",
      object: "Object id",
      outcome: "Outcome",
      anyOutcome: "Any",
      from: "From",
      to: "To",
      apply: "Apply",
      clear: "Clear filters",
    },
    outcomes: { success: "Done", refused: "Refused", failed: "Failed" } as Record<string, string>,
    actorKinds: { user: "Person", "api-key": "API key", system: "System" } as Record<string, string>,
    actions: {
      "api-key.create": "API key made",
      "audit.checkpoint": "Checkpoint of the audit taken",
      "entity.create": "Entity made",
      "entity.update": "Entity changed",
      "image.download-original": "Original image taken out",
      "image.view": "Image viewed",
      "session.create": "Signed in",
      "session.end": "Signed out",
      "session.end-all": "Signed out everywhere",
      "user.create": "User made",
      "verification.attach-entity": "Entity attached",
      "verification.create": "ID check run",
      "verification.recheck": "ID check run again",
    } as Record<string, string>,
    objectKinds: { verification: "ID check", entity: "Entity", user: "User", session: "Session" } as Record<
      string,
      string
    >,
    none: "–",
    emptyTitle: "No entry fits",
    emptyText: "Widen the dates or clear the filters.",
    older: "Older entries",
    newest: "Back to the newest",
    chain: {
      title: "Chain",
      text: "Walks all entries and compares each with the one before it.",
      verify: "Check the chain",
      verifying: "Checking every entry…",
      holds: (entries: number, seq: number) =>
        `${plural(entries, "entry", "entries")}, all hold. The newest is number ${seq}.`,
      broken: (seq: number, reason: string) => `Broken at entry ${seq}: ${reason}.`,
      brokenNext:
        "Someone changed the database behind the desk. Keep a copy of the database folder, take the desk off the network and compare with a backup.",
      empty: "There is no entry yet.",
      checkpoint: "Download signed checkpoint",
      checkpointHelp:
        "Keep it outside this machine. Later, npm run audit:verify -- --checkpoint FILE shows whether the end of the chain was cut off.",
      failed: "The chain could not be checked. Try again; if it fails again, look at the server's log.",
    },
  },
};
export type OversightDictionary = typeof oversight;
