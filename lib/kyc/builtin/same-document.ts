import { type EntityId, headlineOf, type OrgId } from "@/lib/contract";
import * as db from "@/lib/db";
import type { DocumentReading } from "@/lib/engine/reading";
import { sameDocumentRule } from "@/lib/policy";
import type { CheckOutcome } from "./run-check";

/**
 * The outcome with what is known of the same document: whether it was approved for another person before. Information that
 * never declines (contract, POSSIBLE_DUPLICATED_USER); without an entity there is no other person to compare with.
 */
export async function withSameDocument(
  org: OrgId,
  outcome: CheckOutcome,
  entity: EntityId | null,
): Promise<CheckOutcome> {
  if (outcome.status === "failed" || outcome.reading === null) return outcome;
  const { check, warnings: found } = sameDocumentRule(await sameDocuments(org, outcome.reading, entity));
  const warnings = [...outcome.warnings, ...found];
  return { ...outcome, warnings, checks: [...outcome.checks, check], headline: headlineOf(warnings)?.code ?? null };
}

/** Approved checks of this document for other people; null when there is no number, or nobody it should belong to. */
export async function sameDocuments(org: OrgId, reading: DocumentReading, entity: EntityId | null) {
  const value = (field: "documentNumber" | "issuingState") =>
    reading.fields.find((each) => each.field === field)?.value || null;
  const number = value("documentNumber");
  if (number === null || entity === null) return null;
  const documentType = reading.documentType === "unknown" ? null : reading.documentType;
  const issuingState = value("issuingState") ?? reading.issuingState;
  const found = await db.findSameDocument(org, { number, issuingState, documentType }, entity);
  return found.map(({ id, entityId }) => ({ verificationId: id, entityId }));
}
