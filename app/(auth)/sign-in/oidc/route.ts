import { NextResponse } from "next/server";
import { singleSignOn, startSingleSignOn } from "@/lib/auth";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/**
 * To the provider of single sign-on. A link and no form: the policy of our pages lets forms go nowhere but here, redirects
 * after them included. It starts a sign-in and opens nothing by itself.
 */
export async function GET(request: Request): Promise<Response> {
  if (singleSignOn() === null) return NextResponse.redirect(`${env().baseUrl}/sign-in`);
  try {
    const next = new URL(request.url).searchParams.get("next");
    return withoutStore(NextResponse.redirect(await startSingleSignOn(next)));
  } catch (error) {
    // The provider may be away; people with a password can still come in.
    log.warn("single sign-on did not start", { name: error instanceof Error ? error.name : null });
    return withoutStore(NextResponse.redirect(`${env().baseUrl}/sign-in?error=Configuration`));
  }
}

function withoutStore(response: NextResponse): NextResponse {
  response.headers.set("Cache-Control", "no-store");
  return response;
}
