import { appendAudit, revokeSession, revokeSessionsOf, withOrg } from "@/lib/db";
import type { UserActor } from "./actor";
import { nextAuth } from "./next-auth";
import { requestOrigin } from "./request-origin";
import { currentActor } from "./require-actor";
import { attemptCode, attemptSignIn, type CodeAttempt, type SignInAttempt } from "./sign-in-attempt";

export type SignInResult =
  | { ok: true }
  | { ok: false; code: "invalid" }
  /** The password is right; go on with `signInWithCode`. */
  | { ok: false; code: "code-needed"; ticket: string }
  | { ok: false; code: "too-late" }
  | { ok: false; code: "locked"; seconds: number };

/** From a server action: check the password and set the session's cookie. Never says whether the address is known. */
export async function signIn(email: string, password: string): Promise<SignInResult> {
  return enter(await attemptSignIn({ email, password, ...(await requestOrigin()) }));
}

/** From a server action: the second step, with the ticket of the first. */
export async function signInWithCode(ticket: string, code: string): Promise<SignInResult> {
  return enter(await attemptCode({ ticket, code, ...(await requestOrigin()) }));
}

async function enter(attempt: SignInAttempt | CodeAttempt): Promise<SignInResult> {
  switch (attempt.outcome) {
    case "signed-in":
      await (await nextAuth()).signIn("credentials", { session: attempt.sessionToken, redirect: false });
      return { ok: true };
    case "code-needed":
      return { ok: false, code: "code-needed", ticket: attempt.ticket };
    case "wait":
      return { ok: false, code: "locked", seconds: attempt.seconds };
    case "too-late":
      return { ok: false, code: "too-late" };
    case "wrong":
      return { ok: false, code: "invalid" };
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
    if (which === "this") await revokeSession(orgId, userId, sessionId);
    else await revokeSessionsOf(orgId, userId);
    await appendAudit(orgId, {
      actor: { kind: "user", id: userId },
      action: which === "this" ? "session.end" : "session.end-all",
      object: { kind: "session", id: sessionId },
      outcome: "success",
    });
  });
}
