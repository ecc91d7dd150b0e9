import { type NextRequest, NextResponse } from "next/server";
// Not the room's door: this file runs before every page and needs one name of it, not its database.
import { PATH_HEADER } from "@/lib/auth/safe-path";
import { env } from "@/lib/env";

/**
 * Sets headers of pages and decides nothing: who may see what is settled in every page, action and route, because
 * frameworks have been talked out of running this file again and again.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  // Next takes the nonce for its own scripts from here.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  matcher: [
    {
      // A body that passes here is buffered and silently cut at 10 MB, so uploads must not: neither the API's nor actions'.
      source:
        "/((?!api/|capture/|_next/static/|_next/image|favicon\\.ico|.*\\.(?:svg|png|jpg|ico|webmanifest|txt)$).*)",
      missing: [{ type: "header", key: "next-action" }],
    },
  ],
};

function contentSecurityPolicy(nonce: string): string {
  const development = env().NODE_ENV === "development";
  return [
    "default-src 'self'",
    // React's development build evaluates code to rebuild stacks.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src-elem 'self' 'unsafe-inline'" : `style-src-elem 'self' 'nonce-${nonce}'`,
    // Boxes over pictures are placed by style attributes, which cannot load or run anything.
    "style-src-attr 'unsafe-inline'",
    // The capture page's worker brings its own policy, which alone may compile WebAssembly.
    "worker-src 'self'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "font-src 'self'",
    "object-src 'none'",
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
