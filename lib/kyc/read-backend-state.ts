import type { Actor } from "@/lib/auth";
import type { BackendState, ShadowSummary } from "@/lib/contract";
import * as db from "@/lib/db";
import { backend, otherServer, shadowKind } from "./backend";
import { permit } from "./permit";

/** Runs that are opened to count fields: enough to see which one differs, few enough for a page. */
const OPENED = 200;

/** The backend in force, what the other server was found to have, its last troubles, and how the shadow compares. */
export async function readBackendState(actor: Actor): Promise<BackendState> {
  permit(actor, "settings:read");
  const [offer, server, shadowRuns] = await Promise.all([backend().offer(), otherServer(), summary(actor)]);
  return { offer: { ...offer, shadow: shadowKind() }, server, shadowRuns };
}

async function summary({ orgId }: Actor): Promise<ShadowSummary | null> {
  const ended = await db.summariseShadowRuns(orgId);
  if (ended.runs === 0 && shadowKind() === "off") return null;
  const counts = new Map<string, { compared: number; differs: number }>();
  for (const { details } of await db.newestShadowRuns(orgId, OPENED)) {
    for (const { field, verdict } of details?.fields ?? []) {
      const { compared, differs } = counts.get(field) ?? { compared: 0, differs: 0 };
      counts.set(field, { compared: compared + 1, differs: differs + (verdict === "same" ? 0 : 1) });
    }
  }
  const fields = [...counts].map(([field, count]) => ({ field, ...count })).sort((a, b) => b.differs - a.differs);
  return { ...ended, fields };
}
