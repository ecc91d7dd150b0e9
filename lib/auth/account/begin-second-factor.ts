import { ownPassword, parseInput } from "@/lib/contract";
import { putPendingFactor } from "@/lib/db";
import type { UserActor } from "../actor";
import { newTotpSecret } from "../second-factor/totp";
import { type ProofRefusal, withProof } from "./prove";

/** Make a secret for an authenticator app. It counts from `confirmSecondFactor` on; one in use is left alone. */
export async function beginSecondFactor(actor: UserActor, input: unknown): Promise<{ ok: true } | ProofRefusal> {
  const { password } = parseInput(ownPassword, input);
  const done = await withProof(actor, { password }, "second-factor.enable", () =>
    putPendingFactor(actor.orgId, actor.userId, newTotpSecret()),
  );
  return done.ok ? { ok: true } : done;
}
