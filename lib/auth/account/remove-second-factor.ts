import { ownProof, parseInput } from "@/lib/contract";
import { removeSecondFactor as removeRows } from "@/lib/db";
import type { UserActor } from "../actor";
import { auditOwn } from "./audit-own";
import { type ProofRefusal, withProof } from "./prove";

/** Turn the second factor off, with password and code: neither alone is enough. */
export async function removeSecondFactor(actor: UserActor, input: unknown): Promise<{ ok: true } | ProofRefusal> {
  const done = await withProof(actor, parseInput(ownProof, input), "second-factor.disable", async () => {
    await removeRows(actor.orgId, actor.userId);
    await auditOwn(actor, "second-factor.disable", { before: { state: "on" }, after: { state: "off" } });
  });
  return done.ok ? { ok: true } : done;
}
