import type { Actor } from "@/lib/auth";
import {
  type PartialOptions,
  type ReplayAnswer,
  type ReplayFlip,
  type ReplayRequest,
  resolveOptions,
  type Side,
  type WarningDetail,
} from "@/lib/contract";
import * as db from "@/lib/db";
import type { DocumentReading } from "@/lib/engine/reading";
import { decide } from "@/lib/policy";
import { declaredPersonOf } from "./declared-person";
import { present, recheckOptions } from "./request-options";
import { isOurReading } from "./stored-reading";

/** One reading after the other: a hundred opened at once would hold the database for everybody else. */
export async function replayPolicy(actor: Actor, { options, last }: ReplayRequest): Promise<ReplayAnswer> {
  const { verifications } = await db.listVerifications(actor.orgId, { runs: "latest" }, { limit: last, offset: 0 });
  const flips: ReplayFlip[] = [];
  let replayed = 0;
  for (const stored of verifications) {
    const { status } = stored;
    const reading = status === "failed" ? null : await db.findReading(actor.orgId, stored.id);
    if (status === "failed" || reading === null || !isOurReading(reading)) continue;
    replayed += 1;
    const decision = decide(await contextOf(actor, stored, reading, options));
    if (decision.status === status) continue;
    flips.push({
      verificationId: stored.id,
      caseId: stored.caseId,
      createdAt: stored.createdAt,
      before: status,
      after: decision.status,
      newlyDeclining: without(declining(decision.warnings), declining(stored.warningDetails)),
      noLongerDeclining: without(declining(stored.warningDetails), declining(decision.warnings)),
    });
  }
  return { replayed, skipped: verifications.length - replayed, flips };
}

async function contextOf(
  actor: Actor,
  stored: db.StoredVerification,
  reading: DocumentReading,
  organisation: PartialOptions,
) {
  const entity = stored.entityId === null ? null : await db.findEntity(actor.orgId, stored.entityId);
  const resolved = resolveOptions(recheckOptions(stored.options, {}), present(organisation));
  // Cues that were not looked for then cannot be judged now: asking for them would decline everything.
  const looked = reading.liveness !== null;
  const performDocumentLiveness = { ...resolved.performDocumentLiveness, value: looked };
  const sidesSent: Side[] = stored.images.backCanonical === null ? ["front"] : ["front", "back"];
  return {
    reading,
    options: { ...resolved, performDocumentLiveness },
    // The day of the check, so that only the options differ and not the clock.
    today: stored.createdAt.slice(0, 10),
    sidesSent,
    declared: entity === null ? null : declaredPersonOf(entity),
  };
}

const declining = (warnings: readonly WarningDetail[]): string[] =>
  warnings.filter(({ severity }) => severity === "error").map(({ code }) => code);

const without = (codes: string[], others: string[]): string[] => codes.filter((code) => !others.includes(code));
