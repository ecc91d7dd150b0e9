import type { HostedActor } from "@/lib/auth";
import { type HostedSession, hostedSession } from "@/lib/contract";
import * as db from "@/lib/db";
import { notFound } from "../../parse-input";

/** How often a person may try each step; the last try is taken as it is, and a person looks at it. */
export const ATTEMPTS = { document: 6, selfie: 5, challenge: 4 } as const;

const OUTCOMES: ReadonlySet<string> = new Set([
  "approved",
  "in_review",
  "rejected",
  "expired",
  "abandoned",
  "cancelled",
]);

/** What the session is for, as far as its own page must know. */
interface Subject {
  status: string;
  callback: string | null;
  entityId: string;
}

export async function subjectOf({ orgId }: HostedActor, session: db.StoredHostedSession): Promise<Subject> {
  const { subject } = session;
  if (subject.kind === "validation") {
    const found = await db.findValidation(orgId, subject.validationId);
    if (found === null) throw notFound("session");
    return { status: found.status, callback: null, entityId: found.entityId };
  }
  const found = await db.findBiometricSession(orgId, subject.biometricSessionId);
  if (found === null) throw notFound("session");
  return found;
}

/** Where the person stands, without a word about them: the page is open to whoever has its address. */
export async function hostedView(actor: HostedActor): Promise<HostedSession> {
  const session = await db.findHostedSession(actor.orgId, actor.hostedSessionId);
  if (session === null) throw notFound("session");
  const [subject, organisation] = await Promise.all([subjectOf(actor, session), db.findOrganisation(actor.orgId)]);
  const { attempts, captures } = session;
  return hostedSession.parse({
    kind: session.subject.kind,
    organizationName: organisation?.name ?? "",
    language: session.language,
    step: session.closedAt === null ? session.step : "done",
    documentType: session.documentType,
    countryCode: session.countryCode,
    sidesTaken: (["front", "back"] as const).filter((side) => `document-${side}` in captures),
    attemptsLeft: {
      document: Math.max(0, ATTEMPTS.document - attempts.document),
      selfie: Math.max(0, ATTEMPTS.selfie - attempts.selfie),
      challenge: Math.max(0, ATTEMPTS.challenge - attempts.challenge),
    },
    outcome: OUTCOMES.has(subject.status) ? subject.status : null,
    callback: subject.callback,
    expiresAt: session.expiresAt.toISOString(),
  });
}
