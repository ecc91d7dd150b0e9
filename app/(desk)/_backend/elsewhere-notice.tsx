import { wordsOf } from "@/app/_language/words";
import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/auth";
import { readOffer } from "@/lib/kyc";

interface ElsewhereNoticeProps {
  actor: Actor;
  /** What is said of a page of settings that the other server has its own of. */
  of: "policyElsewhere" | "webhooksElsewhere" | "retentionElsewhere";
}

/** Said where a setting of this desk does not reach the checks of the KYC server behind it; nothing on its own backend. */
export async function ElsewhereNotice({ actor, of }: ElsewhereNoticeProps) {
  if (!actor.permissions.has("verification:read")) return null;
  if ((await readOffer(actor)).backend !== "remote") return null;
  return <Notice tone="care">{(await wordsOf("backend"))[of]}</Notice>;
}
