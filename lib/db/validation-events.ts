import { asc, eq } from "drizzle-orm";
import type { OrgId, ValidationId } from "../contract";
import { validationEvent } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { withOrg } from "./with-org";

export interface ValidationEvent {
  at: string;
  kind: string;
  by: { kind: "user" | "api-key" | "person" | "system"; id: string | null };
}

/** In the transaction of what happened. `details` hold codes and ids, nothing read from a document. */
export async function appendValidationEvent(
  org: OrgId,
  of: ValidationId,
  event: Omit<ValidationEvent, "at">,
  details: Record<string, unknown> = {},
): Promise<void> {
  await withOrg(org, async (tx) => {
    await tx.insert(validationEvent).values({
      id: uuidV7(),
      organizationId: org,
      validationId: of,
      at: new Date(),
      kind: event.kind,
      byKind: event.by.kind,
      byId: event.by.id,
      details,
    });
  });
}

/** Oldest first. */
export async function listValidationEvents(org: OrgId, of: ValidationId): Promise<ValidationEvent[]> {
  const e = validationEvent;
  const rows = await withOrg(org, (tx) =>
    tx.select().from(e).where(eq(e.validationId, of)).orderBy(asc(e.at), asc(e.id)).limit(500),
  );
  return rows.map((row) => ({
    at: row.at.toISOString(),
    kind: row.kind,
    by: { kind: asKind(row.byKind), id: row.byId },
  }));
}

const asKind = (kind: string): ValidationEvent["by"]["kind"] =>
  kind === "user" || kind === "api-key" || kind === "person" ? kind : "system";
