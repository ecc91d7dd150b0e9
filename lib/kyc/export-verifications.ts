import type { Actor } from "@/lib/auth";
import { type AuditAction, type VerificationListQuery, verificationListQuery } from "@/lib/contract";
import * as db from "@/lib/db";
import { auditActor } from "./audit-actor";
import { backend } from "./backend";
import { BYTE_ORDER_MARK } from "./csv";
import { parseInput } from "./parse-input";
import { permit } from "./permit";
import { CSV_HEADER, verificationCsvLine } from "./verification-csv";

/**
 * The whole filtered list as CSV (UTF-8 with its mark, RFC 4180, no cell a formula), piece by piece: it is never in memory as
 * a whole. `input` is the query of the list; `limit` and `offset` mean nothing here. Written to the audit twice: before the
 * first byte, with the filter, and when it ends, however it ends, with the number of rows that left.
 */
export async function exportVerifications(actor: Actor, input: unknown): Promise<AsyncGenerator<string, void, void>> {
  permit(actor, "verification:export");
  const { limit: _limit, offset: _offset, ...filter } = parseInput(verificationListQuery, input);
  await audit(actor, "verification.export", "success", { filter: told(filter) });
  return pieces(actor, filter);
}

async function* pieces(actor: Actor, filter: Filter): AsyncGenerator<string, void, void> {
  let rows = 0;
  let complete = false;
  try {
    // With the first rows, not before them: what fails there is still answered as an error.
    let head = BYTE_ORDER_MARK + CSV_HEADER;
    for await (const page of backend().verificationPages(actor, filter)) {
      rows += page.length;
      yield head + page.map(verificationCsvLine).join("");
      head = "";
    }
    if (head !== "") yield head;
    complete = true;
  } finally {
    await audit(actor, "verification.export-end", complete ? "success" : "failed", { rows });
  }
}

type Filter = Omit<VerificationListQuery, "limit" | "offset">;

/** What was searched for may be a person's name, and the audit holds none: it says only that there was a search. */
const told = ({ search, ...filter }: Filter) => ({
  ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)),
  ...(search === undefined ? {} : { search: true }),
});

const audit = (actor: Actor, action: AuditAction, outcome: "success" | "failed", details: Record<string, unknown>) =>
  db.appendAudit(actor.orgId, { actor: auditActor(actor), action, object: null, outcome, details });
