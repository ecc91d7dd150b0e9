import type { NextRequest } from "next/server";
import type { NextAuthConfig, NextAuthResult } from "next-auth";
import { z } from "zod";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { actorOfSession } from "./live-session";
import { attemptSingleSignOn } from "./oidc/attempt-single-sign-on";
import { OIDC_PROVIDER, oidcProvider } from "./oidc/provider";
import { requestOrigin } from "./request-origin";
import { SESSION_LIMITS, sessionCookieName, sessionCookieOptions, sessionSecret } from "./session-cookie";
import type { Origin } from "./sign-in-attempt";

const credentials = z.object({ session: z.string().max(100) });

/** Where people land whom the provider knows and this desk does not. */
const NO_ACCOUNT = "/sign-in?error=NoAccount";

declare global {
  // One instance for actions and route handlers, whose modules are separate.
  var kycNextAuth: Promise<NextAuthResult> | undefined;
}

/**
 * next-auth, loaded at the first use: it imports parts of Next that plain Node cannot resolve, and the command line uses
 * this room too.
 */
export function nextAuth(): Promise<NextAuthResult> {
  globalThis.kycNextAuth ??= load();
  return globalThis.kycNextAuth;
}

async function load(): Promise<NextAuthResult> {
  const [{ default: NextAuth }, { default: Credentials }] = await Promise.all([
    import("next-auth"),
    import("next-auth/providers/credentials"),
  ]);
  // Passwords and codes are checked before (`sign-in.ts`), where a second step can be asked for. What comes here is the
  // secret of a session that was opened a moment ago: whoever has it has the session already.
  const provider = Credentials({
    credentials: { session: {} },
    authorize: async (given) => {
      const sid = credentials.safeParse(given).data?.session;
      const actor = sid === undefined ? null : await actorOfSession(sid);
      return sid === undefined || actor === null ? null : { id: actor.userId, sid };
    },
  });
  const { oidc } = env();
  return NextAuth({
    ...authConfig(requestOrigin),
    providers: oidc === null ? [provider] : [provider, oidcProvider(oidc)],
  });
}

/** `origin`: where the request in force came from. */
export function authConfig(origin: () => Promise<Origin>): Omit<NextAuthConfig, "providers"> {
  return {
    secret: sessionSecret(),
    // The host of the request decides where redirects go; proxy.ts and the same-origin check guard the rest.
    trustHost: true,
    session: { strategy: "jwt", maxAge: SESSION_LIMITS.absoluteMs / 1000 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    callbacks: {
      signIn: async ({ user, account, profile }) => {
        if (account?.provider !== OIDC_PROVIDER) return true;
        const sid = await attemptSingleSignOn(profile, await origin());
        // The next step, `jwt`, gets this very object.
        Object.assign(user, { sid });
        return sid === null ? NO_ACCOUNT : true;
      },
      // The cookie holds the session's secret and nothing else; null ends a session that is no longer alive.
      jwt: async ({ token, user }) => {
        const sid = z.object({ sid: z.string() }).safeParse(user ?? token).data?.sid;
        if (sid === undefined) return null;
        return user !== undefined || (await actorOfSession(sid)) !== null ? { sid } : null;
      },
      // What `GET /api/auth/session` may tell: that somebody is signed in.
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: {
      error: (error) => log.warn("next-auth", { type: "type" in error ? String(error.type) : error.name }),
      warn: (code) => log.debug("next-auth", { code }),
      debug: () => undefined,
    },
  };
}

/** The handlers of `/api/auth/*`. */
export const authHandlers = {
  GET: async (request: NextRequest): Promise<Response> => (await nextAuth()).handlers.GET(request),
  POST: async (request: NextRequest): Promise<Response> => (await nextAuth()).handlers.POST(request),
};
