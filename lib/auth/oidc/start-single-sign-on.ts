import { env } from "@/lib/env";
import { nextAuth } from "../next-auth";
import { safePath } from "../safe-path";
import { OIDC_PROVIDER } from "./provider";

/** Whether the operator has named a provider, and what stands on its button; null: no button. */
export const singleSignOn = (): { label: string | null } | null => {
  const { oidc } = env();
  return oidc === null ? null : { label: oidc.label };
};

/**
 * From a route: the provider's address to go to. Sets the cookies that its answer is checked against. `next`: a path of this
 * site to go on to afterwards. Throws when there is no provider, or it does not answer.
 */
export async function startSingleSignOn(next: string | null): Promise<string> {
  const path = safePath(next);
  const redirectTo = path === "/" ? "/verifications" : path;
  const address: unknown = await (await nextAuth()).signIn(OIDC_PROVIDER, { redirectTo, redirect: false });
  if (typeof address !== "string") throw new Error("There is no address of the sign-on provider.");
  return address;
}
