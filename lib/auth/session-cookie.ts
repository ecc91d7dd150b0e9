import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/env";
import { blindIndex, vault } from "@/lib/vault";

/** The whole session may last half a day, and half an hour without use (NIST SP 800-63B, AAL2). */
export const SESSION_LIMITS = { absoluteMs: 12 * 3_600_000, idleMs: 30 * 60_000 } as const;

const isHttps = () => env().baseUrl.startsWith("https:");

/** `__Host-` binds the cookie to this very host, but browsers take it over https alone. */
export const sessionCookieName = (): string => (isHttps() ? "__Host-kyc-session" : "kyc-session");

export const sessionCookieOptions = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: isHttps(),
});

/** From the master key, so that no further secret has to be kept; other purposes get other values. */
export const sessionSecret = (): string => blindIndex(vault(), "product", "session-cookie", "1").toString("hex");

/** The session's secret in a Cookie header; null when there is none or it was not sealed by us. */
export async function sessionTokenIn(cookieHeader: string | null): Promise<string | null> {
  const name = sessionCookieName();
  const found = (cookieHeader ?? "").split(";").map((part) => part.trim().split("="));
  const value = found
    .find(([key]) => key === name)
    ?.slice(1)
    .join("=");
  if (value === undefined || value === "") return null;
  try {
    const claims = await decode({ token: value, secret: sessionSecret(), salt: name });
    return z.object({ sid: z.string() }).safeParse(claims).data?.sid ?? null;
  } catch {
    // Whatever was sent, it is not our cookie: the same as none.
    return null;
  }
}

/** The cookie's value for a session: what next-auth writes at sign-in, made here for tests and scripts. */
export const sealSessionToken = (sid: string): Promise<string> =>
  encode({
    token: { sid },
    secret: sessionSecret(),
    salt: sessionCookieName(),
    maxAge: SESSION_LIMITS.absoluteMs / 1000,
  });
