import type { BiometricSessionStatus } from "@/lib/contract";

const statusHelp: Record<BiometricSessionStatus, string> = {
  pending: "The link was made; nobody has opened it yet",
  in_progress: "The person has opened the link and is on the way through it",
  approved: "The person was there, and the face is the one stored with their approved validation",
  rejected: "The face is another, or the capture was not accepted",
  expired: "Nobody opened the link in time",
  abandoned: "The person left before the end",
  cancelled: "Somebody of the organisation cancelled it; the link is dead",
};

/** Words of embedded biometric sessions: a live selfie against the face of an approved validation. */
export const faceSessions = {
  statusHelp: statusHelp as Record<string, string>,
  tabs: { label: "Kinds of biometric checks", checks: "By picture", sessions: "Face sessions" },
  list: {
    title: "Face sessions",
    caption: "Face sessions, newest first",
    emptyTitle: "No face sessions yet",
    emptyText:
      "A person with an approved validation shows their face once more, live. Start one on the person’s page, or by the API for a page of your own.",
    toPeople: "To the entities",
    ended: "Ended",
  },
  /** Why a session was rejected, by the API’s code: for a row, and at length. */
  rejections: {
    FACE_MATCH_SCORE_LOW: {
      title: "The faces do not match",
      text: "The live face scores below the mark of a match with the faces stored from the approved validation. It may be another person, or the pictures may be poor: compare the two, look at the quality of the selfie, and start another session if in doubt.",
    },
    CROSS_ENTITY: {
      title: "The face of another person",
      text: "The live face is not this person’s, but matches the stored face of another entity. Open both and compare before anything else is done for either.",
    },
    CAPTURE_DECLINED: {
      title: "The capture was not accepted",
      text: "The selfie or the head turns do not show that a person was there. Nothing is said of whose face it is. Start another session, or meet the person another way.",
    },
  } as Record<string, { title: string; text: string }>,
  detail: {
    record: (id: string) => `Face session ${id}`,
    stored: "Stored with the validation",
    live: "Live selfie",
    comparedWith: "Compared with",
    openValidation: "Open the validation",
    ended: "Ended",
    outcome: "Why",
    approved: "The person was there, and the live face matches the stored one.",
    notFinished: "What was found shows when the session is finished.",
    neverFinished: "The session ended before anything was decided.",
    openOther: "Open that person",
    otherScore: "Likeness with that person",
  },
  start: {
    action: "Start a face session",
    text: "The person gets a link to show their face once more, live. It is compared with the face of their approved validation. Only one such link can be open at a time.",
    refusals: {
      ACTIVE_SESSION_EXISTS: "This person has a face session that is open already. Use its link, or cancel it first.",
      NO_PORTRAIT: "This person has no approved validation with a stored face. Start a whole session first.",
    } as Record<string, string>,
    openActive: "Open the session that is open",
  },
};
