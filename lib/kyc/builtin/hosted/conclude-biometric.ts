import type { BiometricSessionId, CrossEntity, EntityId, FaceComparison, OrgId } from "@/lib/contract";
import * as db from "@/lib/db";
import { compareTemplates, decodeTemplate, MATCH_SCORE, meanTemplate } from "@/lib/engine/face-match";
import { notFound } from "../../parse-input";
import { moveBiometricSession } from "../biometric-sessions/move-biometric-session";
import { findDuplicateFaces } from "../find-duplicate-faces";
import { THE_CLOCK } from "../mover";
import { toldComparison } from "../told-comparison";
import { type SessionKey, type SessionState, stateOf, unpackTemplate } from "./session-state";

/** A live selfie against the faces of the approved KYC that the session was opened for. */
export async function concludeBiometric(
  { orgId }: SessionKey,
  session: db.StoredHostedSession,
  id: BiometricSessionId,
): Promise<void> {
  const known = await db.findBiometricSession(orgId, id);
  if (known === null) throw notFound("session");
  const state = stateOf(session);
  const stored = await db.listTemplatesOfValidation(orgId, known.validationId);
  const comparison = compared(state, stored);
  const own = refusalOf(state, comparison);
  const crossEntity = own?.code === "FACE_MATCH_SCORE_LOW" ? await strangerOf(orgId, known.entityId, state) : null;
  const refusal = crossEntity === null ? own : STRANGER;
  await moveBiometricSession(orgId, id, {
    to: refusal === null ? "approved" : "rejected",
    from: ["in_progress"],
    mover: THE_CLOCK,
    ...(refusal === null ? {} : { rejectionCode: refusal.code, rejectionMessage: refusal.message }),
    details: { comparison, selfieFace: state.selfie?.finding ?? null, challenge: state.challenge, crossEntity },
    noted: { score: comparison?.score ?? null, rejectionCode: refusal?.code ?? null },
  });
}

/** With the mean of all that is stored: it misses the right person eight times less often than a single picture. */
function compared({ selfie }: SessionState, stored: ReadonlyArray<Uint8Array>): FaceComparison | null {
  if (selfie === null || stored.length === 0) return null;
  const probe = unpackTemplate(selfie.template);
  const references = stored.map(decodeTemplate).filter(({ modelId }) => modelId === probe.modelId);
  return references.length === 0 ? null : toldComparison(compareTemplates(probe, meanTemplate(references)));
}

type Refusal = { code: NonNullable<db.StoredBiometricSession["rejectionCode"]>; message: string };

function refusalOf({ selfie, challenge }: SessionState, comparison: FaceComparison | null): Refusal | null {
  const declined = (message: string): Refusal => ({ code: "CAPTURE_DECLINED", message });
  if (selfie === null) return declined("No face was found on the selfie.");
  if (selfie.finding.liveness?.zone === "attack") return declined("The selfie looks like a picture or a screen.");
  if (challenge?.passed !== true) return declined("The head turns that were asked for were not seen.");
  if (comparison === null) return declined("The faces could not be compared.");
  if (comparison.score >= MATCH_SCORE) return null;
  return { code: "FACE_MATCH_SCORE_LOW", message: "The selfie does not match the stored face." };
}

/** Says more than a low score. */
const STRANGER: Refusal = { code: "CROSS_ENTITY", message: "The selfie matches the stored face of another person." };

/** Whose face it surely is, when it is not this person's. */
async function strangerOf(org: OrgId, entity: EntityId, { selfie }: SessionState): Promise<CrossEntity | null> {
  if (selfie === null) return null;
  const [best] = await findDuplicateFaces(org, unpackTemplate(selfie.template), entity);
  if (best === undefined || best.comparison.score < MATCH_SCORE) return null;
  const { entityId, validationId, comparison } = best;
  return { entityId, validationId, comparison };
}
