import { eq } from "drizzle-orm";
import { z } from "zod";
import {
  type BiometricSessionId,
  biometricSessionId,
  type HostedDocumentType,
  type HostedSessionId,
  type HostedStep,
  hostedDocumentType,
  hostedSessionId,
  hostedStep,
  type ObjectId,
  type OrgId,
  objectId,
  orgId,
  type Turn,
  turn,
  type ValidationId,
  validationId,
} from "../contract";
import { newDataKey, openWith, sealWith, vault } from "../vault";
import { lookUp } from "./look-up";
import { biometricSession, hostedSession, validation } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { hostedBinding } from "./validation-mapping";
import { withOrg } from "./with-org";

/** What a link leads to. */
export type HostedSubject =
  | { kind: "validation"; validationId: ValidationId }
  | { kind: "biometric"; biometricSessionId: BiometricSessionId };

const language = z.enum(["en", "es", "pt"]).nullable();
export type HostedLanguage = z.infer<typeof language>;

export interface StoredHostedSession {
  id: HostedSessionId;
  subject: HostedSubject;
  step: HostedStep;
  language: HostedLanguage;
  documentType: HostedDocumentType | null;
  countryCode: string | null;
  attempts: { document: number; selfie: number; challenge: number };
  challenge: { nonce: string; turns: Turn[]; issuedAt: Date } | null;
  /** Stored pictures by name. */
  captures: Record<string, ObjectId>;
  createdAt: Date;
  expiresAt: Date;
  openedAt: Date | null;
  consentedAt: Date | null;
  lastSeenAt: Date | null;
  busySince: Date | null;
  sandboxAt: Date | null;
  closedAt: Date | null;
  /** What was seen so far, as the one who wrote it shaped it; null before the first capture and after the end. */
  state: unknown;
}

export const newHostedSessionId = (): HostedSessionId => hostedSessionId.parse(uuidV7());

const STATE = "state";
const TOKEN = "token";

/** `tokenHash`: SHA-256 of `token`, by which the session is found; the token itself is only kept sealed. */
export async function insertHostedSession(
  org: OrgId,
  id: HostedSessionId,
  given: {
    subject: HostedSubject;
    token: string;
    tokenHash: Buffer;
    language: HostedLanguage;
    step: HostedStep;
    expiresAt: Date;
    sandboxAt: Date | null;
  },
): Promise<void> {
  const { subject, token, ...columns } = given;
  const wrappedKey = newDataKey(vault(), hostedBinding(org, id));
  await withOrg(org, async (tx) => {
    await tx.insert(hostedSession).values({
      ...columns,
      id,
      organizationId: org,
      kind: subject.kind,
      validationId: subject.kind === "validation" ? subject.validationId : null,
      biometricSessionId: subject.kind === "biometric" ? subject.biometricSessionId : null,
      wrappedKey,
      tokenSealed: sealWith(vault(), wrappedKey, hostedBinding(org, id), TOKEN, Buffer.from(token)),
      createdAt: new Date(),
    });
  });
}

/** Before the organisation is known: by the hash of the token alone. */
export async function lookUpHostedSession(tokenHash: Buffer): Promise<{ org: OrgId; id: HostedSessionId } | null> {
  const [found] = await lookUp<{ id: string; organization_id: string }>(
    "select id, organization_id from find_hosted_session($1)",
    [tokenHash],
  );
  return found === undefined ? null : { org: orgId.parse(found.organization_id), id: hostedSessionId.parse(found.id) };
}

type Row = typeof hostedSession.$inferSelect;

export async function findHostedSession(org: OrgId, id: HostedSessionId): Promise<StoredHostedSession | null> {
  const [row] = await withOrg(org, (tx) => tx.select().from(hostedSession).where(eq(hostedSession.id, id)));
  return row === undefined ? null : toHosted(org, row);
}

/**
 * The same, held until the transaction ends: what depends on where the person stands is decided one at a time. Rows are
 * taken in one order everywhere: the entity, then its validation or biometric session, then the hosted session. So what
 * this one is for is held first, against a change only: an event of it is written after, and needs it.
 */
export async function lockHostedSession(org: OrgId, id: HostedSessionId): Promise<StoredHostedSession | null> {
  const h = hostedSession;
  return withOrg(org, async (tx) => {
    const [of] = await tx
      .select({ validation: h.validationId, biometric: h.biometricSessionId })
      .from(h)
      .where(eq(h.id, id));
    if (of === undefined) return null;
    for (const [table, subject] of [
      [validation, of.validation],
      [biometricSession, of.biometric],
    ] as const) {
      if (subject !== null) await tx.select({ id: table.id }).from(table).where(eq(table.id, subject)).for("key share");
    }
    const [row] = await tx.select().from(h).where(eq(h.id, id)).for("update");
    return row === undefined ? null : toHosted(org, row);
  });
}

export interface HostedChanges {
  step?: HostedStep;
  language?: HostedLanguage;
  documentType?: HostedDocumentType;
  countryCode?: string;
  documentAttempts?: number;
  selfieAttempts?: number;
  challengeAttempts?: number;
  challenge?: StoredHostedSession["challenge"];
  captures?: Record<string, ObjectId>;
  openedAt?: Date;
  consentedAt?: Date;
  lastSeenAt?: Date;
  busySince?: Date | null;
  state?: unknown;
}

export async function updateHostedSession(org: OrgId, id: HostedSessionId, changes: HostedChanges): Promise<void> {
  const { challenge, state, ...columns } = changes;
  const asked =
    challenge === undefined
      ? {}
      : {
          challengeNonce: challenge?.nonce ?? null,
          challengeTurns: challenge?.turns ?? null,
          challengeIssuedAt: challenge?.issuedAt ?? null,
        };
  await withOrg(org, async (tx) => {
    const sealed = state === undefined ? {} : { stateSealed: await sealState(org, id, state) };
    await tx
      .update(hostedSession)
      .set({ ...columns, ...asked, ...sealed })
      .where(eq(hostedSession.id, id));
  });
}

async function sealState(org: OrgId, id: HostedSessionId, state: unknown): Promise<Buffer> {
  const [row] = await withOrg(org, (tx) =>
    tx.select({ wrappedKey: hostedSession.wrappedKey }).from(hostedSession).where(eq(hostedSession.id, id)),
  );
  if (row === undefined) throw new Error("The session does not exist.");
  return sealWith(vault(), row.wrappedKey, hostedBinding(org, id), STATE, Buffer.from(JSON.stringify(state)));
}

/** The end of a link: nothing more is taken, and neither the token nor what was seen on the way stays here. */
export async function closeHostedSession(org: OrgId, id: HostedSessionId): Promise<void> {
  await withOrg(org, async (tx) => {
    await tx
      .update(hostedSession)
      .set({ step: "done", closedAt: new Date(), tokenSealed: null, stateSealed: null, challengeNonce: null })
      .where(eq(hostedSession.id, id));
  });
}

const captures = z.record(z.string(), objectId);

function toHosted(org: OrgId, row: Row): StoredHostedSession {
  const nonce = row.challengeNonce;
  return {
    id: hostedSessionId.parse(row.id),
    subject:
      row.kind === "validation"
        ? { kind: "validation", validationId: validationId.parse(row.validationId) }
        : { kind: "biometric", biometricSessionId: biometricSessionId.parse(row.biometricSessionId) },
    step: hostedStep.parse(row.step),
    language: language.parse(row.language),
    documentType: hostedDocumentType.nullable().parse(row.documentType),
    countryCode: row.countryCode,
    attempts: { document: row.documentAttempts, selfie: row.selfieAttempts, challenge: row.challengeAttempts },
    challenge:
      nonce === null || row.challengeTurns === null || row.challengeIssuedAt === null
        ? null
        : { nonce, turns: z.array(turn).parse(row.challengeTurns), issuedAt: row.challengeIssuedAt },
    captures: captures.parse(row.captures),
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    openedAt: row.openedAt,
    consentedAt: row.consentedAt,
    lastSeenAt: row.lastSeenAt,
    busySince: row.busySince,
    sandboxAt: row.sandboxAt,
    closedAt: row.closedAt,
    state:
      row.stateSealed === null
        ? null
        : JSON.parse(openWith(vault(), row.wrappedKey, hostedBinding(org, row.id), STATE, row.stateSealed).toString()),
  };
}
