import type { EntityRecord, OrgId, WarningDetail } from "@/lib/contract";
import { duplicateFaceWarnings, sameDocumentRule } from "@/lib/policy";
import { findDuplicateFaces } from "../find-duplicate-faces";
import type { CheckOutcome } from "../run-check";
import { sameDocuments } from "../same-document";
import { type SessionState, unpackTemplate } from "./session-state";

/** Whoever was seen before under another name: the same document, the same face. Told with links; it decides nothing. */
export async function findDuplicates(
  org: OrgId,
  { entity, state, document }: { entity: EntityRecord; state: SessionState; document: CheckOutcome },
): Promise<WarningDetail[]> {
  const [documents, faces] = await Promise.all([
    document.reading === null ? null : sameDocuments(org, document.reading, entity.id),
    state.selfie === null ? [] : findDuplicateFaces(org, unpackTemplate(state.selfie.template), entity.id),
  ]);
  const known = new Set(document.warnings.map(({ code }) => code));
  const warnings = [...sameDocumentRule(documents).warnings, ...duplicateFaceWarnings(faces)];
  return warnings.filter(({ code }) => !known.has(code));
}
