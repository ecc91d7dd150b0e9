import type { NextRequest } from "next/server";
import type { NextAuthConfig, NextAuthResult } from "next-auth";
import { z } from "zod";
import { log } from "@/lib/log";
import { addressOf } from "./client-address";
import { actorOfSession } from "./live-session";
import { SESSION_LIMITS, sessionCookieName, sessionCookieOptions, sessionSecret } from "./session-cookie";
import { attemptSignIn } from "./sign-in-attempt";

const credentials = z.object({ email: z.string().max(320), password: z.string().max(1024) });

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
  const [{ default: NextAuth, CredentialsSignin }, { default: Credentials }] = await Promise.all([
    import("next-auth"),
    import("next-auth/providers/credentials"),
  ]);
  class Refused extends CredentialsSignin {
    constructor(override code: string) {
      super();
    }
  }
  const provider = Credentials({
    credentials: { email: {}, password: {} },
    authorize: async (given, request) => {
      const parsed = credentials.safeParse(given);
      if (!parsed.success) throw new Refused("invalid");
      const attempt = await attemptSignIn({
        ...parsed.data,
        address: addressOf(request.headers),
        userAgent: request.headers.get("user-agent"),
      });
      if (attempt.outcome === "wait") throw new Refused(`locked-${attempt.seconds}`);
      if (attempt.outcome === "wrong") throw new Refused("invalid");
      return { id: attempt.userId, sid: attempt.sessionToken };
    },
  });
  return NextAuth({ ...config(), providers: [provider] });
}

function config(): Omit<NextAuthConfig, "providers"> {
  return {
    secret: sessionSecret(),
    // The host of the request decides where redirects go; proxy.ts and the same-origin check guard the rest.
    trustHost: true,
    session: { strategy: "jwt", maxAge: SESSION_LIMITS.absoluteMs / 1000 },
    pages: { signIn: "/sign-in" },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    callbacks: {
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
