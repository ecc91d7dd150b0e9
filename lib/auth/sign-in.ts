import { appendAudit, revokeSession, revokeSessionsOf, withOrg } from "@/lib/db";
import type { UserActor } from "./actor";
import { nextAuth } from "./next-auth";
import { currentActor } from "./require-actor";

export type SignInResult =
  | { ok: true }
  | { ok: false; code: "invalid" }
  | { ok: false; code: "locked"; seconds: number };

/** From a server action: check the password and set the session's cookie. Never says whether the address is known. */
export async function signIn(email: string, password: string): Promise<SignInResult> {
  const auth = await nextAuth();
  const { CredentialsSignin } = await import("next-auth");
  try {
    await auth.signIn("credentials", { email, password, redirect: false });
    return { ok: true };
  } catch (error) {
    if (!(error instanceof CredentialsSignin)) throw error;
    const [, seconds] = /^locked-(\d+)$/.exec(error.code) ?? [];
    return seconds === undefined
      ? { ok: false, code: "invalid" }
      : { ok: false, code: "locked", seconds: Number(seconds) };
  }
}

/** From a server action: end this session for good and drop its cookie. */
export async function signOut(): Promise<void> {
  const actor = await currentActor();
  if (actor !== null) await endSessions(actor, "this");
  await (await nextAuth()).signOut({ redirect: false });
}

/** From a server action: end all sessions of this person, on every machine, at once. */
export async function signOutEverywhere(): Promise<void> {
  const actor = await currentActor();
  if (actor !== null) await endSessions(actor, "all");
  await (await nextAuth()).signOut({ redirect: false });
}

export async function endSessions(actor: UserActor, which: "this" | "all"): Promise<void> {
  const { orgId, userId, sessionId } = actor;
  await withOrg(orgId, async () => {
    if (which === "this") await revokeSession(orgId, sessionId);
    else await revokeSessionsOf(orgId, userId);
    await appendAudit(orgId, {
      actor: { kind: "user", id: userId },
      action: which === "this" ? "session.end" : "session.end-all",
      object: { kind: "session", id: sessionId },
      outcome: "success",
    });
  });
}
