import type { Actor } from "@/lib/auth";
import type {
  BiometricAnswer,
  BiometricCheckDetail,
  BiometricCheckId,
  BiometricCheckList,
  BiometricCheckListQuery,
  BiometricImage,
  FaceMatchAnswer,
  FaceMatchDetail,
  FaceMatchId,
  FaceMatchImage,
  FaceMatchList,
  FaceMatchListQuery,
} from "@/lib/contract";
import type { BiometricChecking, FaceBackend, FaceMatching } from "../capabilities-faces";
import { announce } from "../events";
import type { StoredImage } from "../stored-image";
import { audited } from "./audited";
import { read, write } from "./client";
import {
  biometricAnswerOf,
  biometricDetailOf,
  biometricOf,
  faceMatchAnswerOf,
  faceMatchDetailOf,
  faceMatchOf,
} from "./from-wire/faces";
import { notOffered } from "./not-offered";
import { pageOf, single } from "./pages";
import { filePart, readPicture } from "./pictures";
import { isMissing } from "./probe";
import { recordRefusal } from "./record-refusal";

const MATCH = "/kyc/face-match";
const BIOMETRIC = "/kyc/biometric";

async function matchFaces(actor: Actor, { document, selfie, form, requestId }: FaceMatching): Promise<FaceMatchAnswer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) if (value !== undefined) body.set(name, String(value));
  body.set("documentImage", filePart(document, "documentImage"));
  body.set("selfieImage", filePart(selfie, "selfieImage"));
  const call = { method: "POST", name: "face-match", path: MATCH, body } as const;
  const answer = await audited(
    actor,
    { action: "face-match.create", object: null },
    () => write(actor, call, (got) => faceMatchAnswerOf(single(got), requestId)),
    ({ verificationId, status }) => ({
      object: verificationId === undefined ? null : { kind: "face-match", id: verificationId },
      details: { status, requestId },
    }),
  );
  const { verificationId: id, status } = answer;
  if (id !== undefined) announce(actor.orgId, { type: "face-match", faceMatchId: id, status });
  return answer;
}

async function listFaceMatches(actor: Actor, query: FaceMatchListQuery): Promise<FaceMatchList> {
  const { limit, offset, entityId, withoutEntity, status, from, to } = query;
  if (await isMissing("faceMatch")) throw notOffered("faceMatch");
  if ((from !== undefined || to !== undefined) && (await isMissing("filters"))) throw notOffered("filters");
  const asked = { limit, offset, entityId, withoutEntity, status, from, to };
  const call = { name: "face-match/verifications", path: `${MATCH}/verifications`, query: asked };
  return read(actor, call, (body) => {
    const { rows, ...numbers } = pageOf(body, { limit, offset }, "verifications", "faceMatches");
    return { verifications: rows.map(faceMatchOf), pagination: numbers };
  });
}

const getFaceMatch = (actor: Actor, id: FaceMatchId): Promise<FaceMatchDetail> =>
  read(actor, { name: "face-match/verifications/:id", path: `${MATCH}/verifications/${id}` }, (body) =>
    faceMatchDetailOf(single(body, "verification")),
  );

const readFaceMatchImage = (
  actor: Actor,
  { id, kind, original }: { id: FaceMatchId; kind: FaceMatchImage; original: boolean },
): Promise<StoredImage> =>
  readPicture(actor, {
    name: `face-match/verifications/:id/${kind}`,
    path: `${MATCH}/verifications/${id}/${kind}`,
    object: { kind: "face-match", id },
    image: kind,
    original,
  });

async function checkBiometric(actor: Actor, { image, form, requestId }: BiometricChecking): Promise<BiometricAnswer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) if (value !== undefined) body.set(name, String(value));
  body.set("userImage", filePart(image, "userImage"));
  const call = { method: "POST", name: "biometric", path: BIOMETRIC, body } as const;
  const answer = await audited(
    actor,
    { action: "biometric-check.create", object: null },
    () => write(actor, call, (got) => biometricAnswerOf(single(got), requestId)),
    ({ verificationId, match }) => ({
      object: verificationId === undefined ? null : { kind: "biometric-check", id: verificationId },
      details: { match, requestId },
    }),
  );
  const { verificationId: id, match } = answer;
  const status = match ? "matched" : "not_matched";
  if (id !== undefined) announce(actor.orgId, { type: "biometric-check", biometricCheckId: id, status });
  return answer;
}

async function listBiometricChecks(actor: Actor, query: BiometricCheckListQuery): Promise<BiometricCheckList> {
  if (await isMissing("biometricList")) throw notOffered("biometricList");
  const { limit, offset } = query;
  const call = { name: "biometric/verifications", path: `${BIOMETRIC}/verifications`, query };
  return read(actor, call, (body) => {
    const { rows, ...numbers } = pageOf(body, { limit, offset }, "verifications");
    return { verifications: rows.map(biometricOf), pagination: numbers };
  });
}

const getBiometricCheck = (actor: Actor, id: BiometricCheckId): Promise<BiometricCheckDetail> =>
  read(actor, { name: "biometric/verifications/:id", path: `${BIOMETRIC}/verifications/${id}` }, (body) =>
    biometricDetailOf(single(body, "verification")),
  );

const readBiometricImage = (
  actor: Actor,
  { id, kind, original }: { id: BiometricCheckId; kind: BiometricImage; original: boolean },
): Promise<StoredImage> =>
  readPicture(actor, {
    name: `biometric/verifications/:id/${kind}`,
    path: `${BIOMETRIC}/verifications/${id}/${kind}`,
    object: { kind: "biometric-check", id },
    image: kind,
    original,
  });

export const faces: FaceBackend = {
  // Switches and credentials are the other server's: it refuses by itself, and the check is not sent twice to find out.
  admitFaceMatch: async () => undefined,
  admitBiometricCheck: async () => undefined,
  matchFaces,
  recordFailedFaceMatch: (actor, failed) => recordRefusal(actor, "face-match.create", failed),
  listFaceMatches,
  getFaceMatch,
  readFaceMatchImage,
  checkBiometric,
  recordFailedBiometricCheck: (actor, failed) => recordRefusal(actor, "biometric-check.create", failed),
  listBiometricChecks,
  getBiometricCheck,
  readBiometricImage,
};
