import type { EntityRecord, OrgId, WarningDetail } from "@/lib/contract";
import * as db from "@/lib/db";
import { sameDocumentRule } from "@/lib/policy";
import type { CheckOutcome } from "../run-check";
import type { SessionState } from "./session-state";

/** Whoever was seen before under another name: the same document, the same face. Told with links; it decides nothing. */
export async function findDuplicates(
  org: OrgId,
  { entity, document }: { entity: EntityRecord; state: SessionState; document: CheckOutcome },
): Promise<WarningDetail[]> {
  const number = document.reading?.fields.find(({ field }) => field === "documentNumber")?.value;
  if (number === undefined || number === "") return [];
  const found = await db.findSameDocument(org, number, null);
  const others = found.flatMap(({ id, entityId }) =>
    entityId === null || entityId === entity.id ? [] : [{ verificationId: id, entityId }],
  );
  const known = new Set(document.warnings.map(({ code }) => code));
  return sameDocumentRule(others).warnings.filter(({ code }) => !known.has(code));
}
