import { resolveOptions, reviewId, reviewNoteId, type VerificationDetail, verificationDetail } from "@/lib/contract";
import { BOX, printedField, readingOf } from "@/lib/engine/testing";
import { decide, explain } from "@/lib/policy";
import type { CaseFile } from "./case-file";

const ID = "018f4e2a-7b7c-7d4e-8a7b-1c2d3e4f5a6b";

/** A declined case of an invented person, with something of everything that a report tells. */
export async function caseFileOf(given: Partial<VerificationDetail> = {}): Promise<CaseFile> {
  const options = resolveOptions({}, {});
  const fields = [
    printedField("givenNames", "Nadia"),
    printedField("surname", "Ferreyra Olmos"),
    printedField("documentNumber", "40118273"),
    printedField("dateOfBirth", "1996-11-02"),
    printedField("dateOfExpiry", "2024-02-18"),
  ];
  const reading = readingOf({
    ...{ recognised: true, documentType: "identity-card", issuingState: "ARG", fields, portraitExpected: true },
    portrait: { side: "front", quad: BOX, confidence: 0.9 },
  });
  const decision = decide({ reading, options, today: "2026-03-15", sidesSent: ["front"], declared: null });
  const detail = verificationDetail.parse({
    ...{ id: ID, organizationId: ID, caseId: ID, entityId: null, requestId: "req_1", vendorData: null },
    ...{ errorMessage: null, createdAt: "2026-03-15T10:00:00.000Z", storageProvider: null },
    ...{ documentFrontStoragePath: null, documentBackStoragePath: null, triggeredByUserId: null },
    ...{ engineVersion: "1.0.0", durationMs: 1, recheckOf: null, runNumber: 1, runCount: 1, entityName: null },
    ...{ manualDecision: null, queue: null, corrections: [], options, reading },
    extractedData: { fullName: "Nadia Ferreyra Olmos", documentType: "Identity Card", issuingState: "ARG" },
    status: decision.status,
    warnings: decision.warnings.map(({ code }) => code),
    warningDetails: decision.warnings,
    checks: decision.checks,
    headline: decision.headline,
    ...given,
  });
  const { reading: _, ...run } = detail;
  const person = { by: ID, byName: "Ana Lead", at: "2026-03-15T11:00:00.000Z" };
  return {
    detail,
    explanation: explain(detail),
    entity: null,
    pictures: {},
    crops: [],
    runs: [run],
    reviews: [
      {
        ...{ id: reviewId.parse(ID), verificationId: detail.id, caseId: detail.id, runNumber: 1, seq: 1 },
        ...{ kind: "override-approve", state: "final", outcome: "approved", reasonCode: "verified-elsewhere" },
        ...{ reason: "The holder showed a newer card.", automaticStatus: "declined", second: null, ...person },
      },
    ],
    notes: [
      {
        id: reviewNoteId.parse(ID),
        verificationId: detail.id,
        caseId: detail.id,
        text: "Telephoned the holder.",
        ...person,
      },
    ],
    audit: [
      {
        ...{ seq: 7, at: "2026-03-15T10:30:00.000Z", action: "image.view", outcome: "success", details: {} },
        actor: { kind: "user", id: ID, name: "ana@example.org" },
        object: { kind: "verification", id: ID },
      },
    ],
  };
}
