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
  accuracy: {
    title: "Accuracy",
    intro:
      "How well this engine reads, measured by commands of the product on labelled pictures. Wrong is worse than missed, so the two are never added up. A share of few pictures says little: its 95 % interval stands beside it.",
    sets: {
      documents: "Gathered documents",
      specimens: "Drawn specimens",
    } as Record<string, string>,
    setNotes: {
      documents: "Labelled scans and photographs from public repositories, which are not part of the product.",
      specimens:
        "Drawn by the product itself, then photographed by program: perspective, blur, glare, noise, screens, copies.",
    } as Record<string, string>,
    measured: (images: number, engine: string) => `${plural(images, "picture", "pictures")}, engine ${engine}`,
    promises: "Must be 0",
    invented: "zones reported where there is none",
    provenButWrong: "values called proven that are wrong",
    recognisedThoughNothing: "pictures without a document that were taken for one",
    groups: {
      zone: "Whole machine-readable zone",
      barcode: "Barcode",
      "fields with zone": "Fields, document with a zone",
      "fields without zone": "Fields, front without a zone",
    } as Record<string, string>,
    all: "all fields",
    columns: { what: "What", right: "Right", wrong: "Wrong", missed: "Missed", share: "Right, 95 % interval", bar: "" },
    barLabel: (right: number, wrong: number, missed: number) => `${right} right, ${wrong} wrong, ${missed} missed`,
    cost: "Cost of one picture on one core",
    costs: {
      seconds: "Seconds, decoding included",
      cpuSeconds: "CPU seconds, all text",
      zoneCpuSeconds: "CPU seconds, zone alone",
      memory: (mb: number) => `Peak memory of a model process: ${mb} MB.`,
    },
    median: "Median",
    p95: "95 % below",
    misses: (count: number) => `${plural(count, "picture", "pictures")} not read in full`,
    missColumns: { id: "Picture", group: "Kind", wrong: "Read wrong", missed: "Not read" },
    liveness: {
      title: "Document liveness",
      note: "What one still picture tells about screens, prints, grey copies and replaced portraits. Use it as a reason to look, never as the only reason to decide.",
      columns: {
        set: "Set",
        cue: "Cue",
        missed: "Attacks missed (APCER)",
        alarms: "False alarms (BPCER)",
        notJudged: "Not judged",
      },
      cues: {
        "grey-copy": "Grey copy",
        "screen-replay": "Screen",
        "printed-copy": "Print",
        "portrait-replaced": "Portrait replaced",
      } as Record<string, string>,
      sets: { gathered: "Gathered", drawn: "Drawn" } as Record<string, string>,
      none: "no such picture at hand",
      of: (hits: number, all: number) => `${hits} of ${all}`,
    },
    commands: "Written by",
  },
};
export type OversightDictionary = typeof oversight;
