import type { Actor } from "@/lib/auth";
import {
  type BiometricSessionCreate,
  type BiometricSessionId,
  type BiometricSessionList,
  type BiometricSessionListQuery,
  type BiometricSessionRecord,
  biometricSessionId,
} from "@/lib/contract";
import type { ValidationBackend } from "../capabilities-validations";
import { audited } from "./audited";
import { read, write } from "./client";
import { biometricSessionDetailOf, biometricSessionOf, currentBiometricSessionOf } from "./from-wire/validation";
import { noneOr } from "./none-or";
import { notOffered } from "./not-offered";
import { pageOf, single } from "./pages";
import { readPicture } from "./pictures";
import { isMissing } from "./probe";
import { isWire, text } from "./wire";

const BASE = "/kyc/biometric/sessions";
const understand = (body: unknown): BiometricSessionRecord => biometricSessionOf(single(body, "session"));

async function createBiometricSession(actor: Actor, given: BiometricSessionCreate): Promise<BiometricSessionRecord> {
  const call = { method: "POST", name: "biometric/sessions", path: BASE, body: { ...given } } as const;
  return audited(
    actor,
    { action: "biometric-session.create", object: null, details: { entityId: given.entityId } },
    () => write(actor, call, understand),
    ({ id }) => ({ object: { kind: "biometric-session", id } }),
  );
}

/** The documented API gives all of a person's at once, and knows neither pages nor any other filter. */
const AT_ONCE = { limit: Number.POSITIVE_INFINITY, offset: 0 };

async function narrowed(actor: Actor, query: BiometricSessionListQuery): Promise<BiometricSessionList> {
  const { limit, offset, entityId, status, from, to } = query;
  if (from !== undefined || to !== undefined) throw notOffered("filters");
  const call = { name: "biometric/sessions", path: BASE, query: { entityId } };
  const { all, total, currentSessionId } = await read(actor, call, (body) => {
    const page = pageOf(body, AT_ONCE, "sessions");
    return { all: page.rows.map(biometricSessionOf), total: page.total, currentSessionId: currentIn(body) };
  });
  // One that keeps some back can be asked for the first ones alone: more than those would be a guess.
  if (total > all.length && (status !== undefined || offset >= all.length)) throw notOffered("filters");
  const fit = all.filter((session) => status === undefined || session.status === status);
  return {
    sessions: fit.slice(offset, offset + limit),
    currentSessionId,
    pagination: { limit, offset, total: status === undefined ? total : fit.length },
  };
}

const currentIn = (body: unknown) =>
  (isWire(body) ? biometricSessionId.safeParse(text(body, "currentSessionId")).data : null) ?? null;

async function listBiometricSessions(actor: Actor, query: BiometricSessionListQuery): Promise<BiometricSessionList> {
  if (await isMissing("biometricSessions")) throw notOffered("biometricSessions");
  if (await isMissing("filters")) return narrowed(actor, query);
  const { limit, offset, entityId, status, from, to } = query;
  const call = { name: "biometric/sessions", path: BASE, query: { limit, offset, entityId, status, from, to } };
  return read(actor, call, (body) => {
    const { rows, total, ...page } = pageOf(body, { limit, offset }, "sessions");
    return {
      sessions: rows.map(biometricSessionOf),
      currentSessionId: currentIn(body),
      pagination: { limit: page.limit, offset: page.offset, total },
    };
  });
}

async function cancelBiometricSession(
  actor: Actor,
  { id, reason }: { id: BiometricSessionId; reason: string | null },
): Promise<BiometricSessionRecord> {
  const body = reason === null ? {} : { reason };
  const call = { method: "POST", name: "biometric/sessions/:id/cancel", path: `${BASE}/${id}/cancel`, body } as const;
  const object = { kind: "biometric-session", id };
  return audited(actor, { action: "biometric-session.cancel", object }, () => write(actor, call, understand));
}

/** Embedded biometric sessions of the other server. */
export const sessions: Pick<
  ValidationBackend,
  | "createBiometricSession"
  | "getBiometricSession"
  | "listBiometricSessions"
  | "getCurrentBiometricSession"
  | "cancelBiometricSession"
  | "readBiometricSessionImage"
> = {
  createBiometricSession,
  getBiometricSession: (actor, id) =>
    read(actor, { name: "biometric/sessions/:id", path: `${BASE}/${id}` }, (body) =>
      biometricSessionDetailOf(single(body, "session")),
    ),
  listBiometricSessions,
  getCurrentBiometricSession: (actor, entityId) =>
    noneOr(() =>
      read(
        actor,
        { name: "biometric/entities/:id/current", path: `/kyc/biometric/entities/${entityId}/current` },
        (body) => (body === null ? null : currentBiometricSessionOf(single(body, "session"))),
      ),
    ),
  cancelBiometricSession,
  readBiometricSessionImage: async (actor, { id, image }) => {
    if (await isMissing("validationPictures")) throw notOffered("validationPictures");
    return readPicture(actor, {
      name: "biometric/sessions/:id/images/:image",
      path: `${BASE}/${id}/images/${image}`,
      object: { kind: "biometric-session", id },
      image,
      original: false,
    });
  },
};
