import type { Actor } from "@/lib/auth";
import { type VerificationListQuery, type VerificationRecord, verificationRecord } from "@/lib/contract";
import * as db from "@/lib/db";
import { requirePerson } from "../require-person";
import { withReview } from "./wire-record";

/** Rows of one query: half a megabyte of text, opened in about a tenth of a second. */
const PAGE = 250;

/** Each page begins where the last one ended, so that the thousandth costs what the first does. */
export async function* verificationPages(
  actor: Actor,
  { queue, ...filter }: Omit<VerificationListQuery, "limit" | "offset">,
): AsyncGenerator<VerificationRecord[], void, void> {
  const wanted = { ...filter, queue: queue === "mine" ? { mine: requirePerson(actor).userId } : queue };
  let after: db.AfterVerification | null = null;
  for (;;) {
    const rows: db.StoredVerification[] = await db.listVerificationsAfter(actor.orgId, wanted, { after, limit: PAGE });
    if (rows.length > 0) yield rows.map((stored) => verificationRecord.parse(withReview(stored)));
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = { createdAt: last.createdAt, id: last.id };
  }
}
