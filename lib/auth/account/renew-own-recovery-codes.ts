import { ownProof, parseInput } from "@/lib/contract";
import type { UserActor } from "../actor";
import { renewRecoveryCodes } from "../second-factor/recovery-codes";
import { auditOwn } from "./audit-own";
import { type ProofRefusal, withProof } from "./prove";

/** Ten new recovery codes; the earlier ones open nothing any more. */
export async function renewOwnRecoveryCodes(
  actor: UserActor,
  input: unknown,
): Promise<{ ok: true; recoveryCodes: string[] } | ProofRefusal> {
  const done = await withProof(actor, parseInput(ownProof, input), "second-factor.renew-codes", async () => {
    const codes = await renewRecoveryCodes(actor.orgId, actor.userId);
    await auditOwn(actor, "second-factor.renew-codes");
    return codes;
  });
  return done.ok ? { ok: true, recoveryCodes: done.value } : done;
}
