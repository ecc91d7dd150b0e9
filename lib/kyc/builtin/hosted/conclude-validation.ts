import {
  type EntityRecord,
  type FaceComparison,
  KycError,
  resolveOptions,
  type Side,
  type ValidationId,
  type VerificationId,
} from "@/lib/contract";
import * as db from "@/lib/db";
import { compareTemplates } from "@/lib/engine/face-match";
import { alpha3Of } from "@/lib/i18n";
import { chosenDocumentWarnings, decideSession, type SessionDecision } from "@/lib/policy";
import { announce } from "../../events";
import { notFound } from "../../parse-input";
import { extractedDataOf } from "../extracted-data";
import { storeTemplates } from "../keep-templates";
import { THE_CLOCK } from "../mover";
import { present } from "../request-options";
import { type CheckOutcome, decideReading } from "../run-check";
import { insertRun } from "../save-run";
import { toldComparison } from "../told-comparison";
import { tryMove } from "../validations/move-validation";
import { findDuplicates } from "./find-duplicates";
import { recordOf } from "./session-record";
import { type SessionKey, type SessionState, stateOf, unpackTemplate } from "./session-state";
import { sidesOf } from "./sides-of";

/**
 * Put together what the session brought: the document's own check, the faces, the challenge, and what was seen before. All
 * of it becomes a record in one transaction with the step, or none of it: the session is decided again then.
 */
export async function concludeValidation(
  actor: SessionKey,
  session: db.StoredHostedSession,
  id: ValidationId,
): Promise<void> {
  const { orgId } = actor;
  const validation = await db.findValidation(orgId, id);
  const entity = validation === null ? null : await db.findEntity(orgId, validation.entityId);
  if (validation === null || entity === null) throw notFound("session");
  const state = stateOf(session);
  const today = new Date().toISOString().slice(0, 10);
  const document = await checkDocument(actor, session, { state, entity, today });
  const comparison = compared(state);
  const decision = decideSession({
    document: [...document.outcome.warnings, ...choiceWarnings(session, state)],
    portrait: state.portrait !== null,
    selfie: selfieFacts(state),
    comparison,
    challenge: state.challenge,
    duplicates: await findDuplicates(orgId, { entity, state, document: document.outcome }),
    registry: validation.doubleCheckRenaper ? "unavailable" : "not-asked",
    omit: validation.omitWarnings,
  });
  await move(actor, { validation, state, decision, comparison, document, today });
}

interface Conclusion {
  validation: db.StoredValidation;
  state: SessionState;
  decision: SessionDecision;
  comparison: FaceComparison | null;
  document: CheckedDocument;
  today: string;
}

async function move({ orgId }: SessionKey, conclusion: Conclusion): Promise<void> {
  const { validation, state, decision, document } = conclusion;
  const reading = document.outcome.reading?.recognised === true ? document.outcome.reading : null;
  const extractedData = reading === null ? null : extractedDataOf(reading, conclusion.today);
  const moved = await tryMove(orgId, validation.id, {
    to: decision.status,
    by: decision.by,
    mover: THE_CLOCK,
    details: { headline: decision.headline, automaticStatus: decision.automaticStatus },
    change: async (before) => {
      const verificationId = await document.insert();
      return {
        automaticStatus: decision.automaticStatus,
        warnings: codesOf(decision.counted),
        omittedWarnings: codesOf(decision.omitted),
        idVerificationId: verificationId,
        details: recordOf({ ...conclusion, document: { ...document, verificationId }, extractedData, before }),
      };
    },
    within: async (after) => {
      // Faces of a rejected session are no reference for anybody; those that the registry held back were approved once.
      if (decision.automaticStatus === "rejected" || state.selfie === null) return;
      const faces = [state.selfie.template, ...state.frames].map((packed) => ({ template: unpackTemplate(packed) }));
      await storeTemplates(orgId, { validationId: after.id, entityId: after.entityId }, faces);
    },
  });
  if (moved.outcome !== "changed" || moved.after.idVerificationId === null) return;
  const { status } = document.outcome;
  announce(orgId, { type: "verification", verificationId: moved.after.idVerificationId, status });
}

const codesOf = (warnings: SessionDecision["found"]): string[] => [...new Set(warnings.map(({ code }) => code))];

interface CheckedDocument {
  outcome: CheckOutcome;
  sidesSent: Side[];
  /** Makes the record, as part of the transaction in force. */
  insert: () => Promise<VerificationId>;
}

/** The document as an ID check of its own, which appears with the entity's others. */
async function checkDocument(
  { orgId, hostedSessionId }: SessionKey,
  session: db.StoredHostedSession,
  { state, entity, today }: { state: SessionState; entity: EntityRecord; today: string },
): Promise<CheckedDocument> {
  const organisation = await db.findOrganisation(orgId);
  const options = resolveOptions({}, present(organisation?.settings.options ?? {}));
  const sidesSent = [...sidesOf(session.documentType)].filter((side) => `document-${side}` in session.captures);
  if (state.reading === null) throw new KycError("INTERNAL_ERROR", "The session has no document.");
  const outcome: CheckOutcome = decideReading(state.reading, { options, entity, today, sidesSent });
  const { captures } = session;
  const images = {
    frontOriginal: captures["document-front-original"] ?? null,
    frontCanonical: captures["document-front"] ?? null,
    backOriginal: captures["document-back-original"] ?? null,
    backCanonical: captures["document-back"] ?? null,
    portrait: captures.portrait ?? null,
  };
  // The validation waits for a person where one is needed: its document does not wait beside it.
  const of = { orgId, audit: THE_CLOCK.audit, triggeredBy: null, attention: null };
  const run = {
    outcome,
    options,
    entityId: entity.id,
    vendorData: null,
    requestId: hostedSessionId,
    recheckOf: null,
    pictures: { written: [], images },
    today,
    durationMs: state.reading.timings.reduce((sum, { wallMs }) => sum + wallMs, 0),
  };
  const extracted = outcome.reading?.recognised ? extractedDataOf(outcome.reading, today) : {};
  return { outcome, sidesSent, insert: () => insertRun(of, run, extracted) };
}

/** What the person chose against what they showed; the validation's finding, since the document's own check knows no choice. */
function choiceWarnings({ documentType, countryCode }: db.StoredHostedSession, { reading }: SessionState) {
  const state = countryCode === null ? null : alpha3Of(countryCode);
  if (reading === null || documentType === null || state === null) return [];
  return chosenDocumentWarnings(reading, { documentType, state });
}

function compared({ selfie, portrait }: SessionState): FaceComparison | null {
  if (selfie === null || portrait === null) return null;
  return toldComparison(compareTemplates(unpackTemplate(selfie.template), unpackTemplate(portrait.template)));
}

function selfieFacts({ selfie }: SessionState) {
  if (selfie === null) return null;
  const { liveness } = selfie.finding;
  return { zone: liveness?.zone ?? "not-judged", score: liveness?.score ?? null, faces: selfie.facesInPicture };
}
