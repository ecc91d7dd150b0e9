import { addressOf } from "./client-address";
import type { Origin } from "./sign-in-attempt";

/** Where the request of the page, action or route in force came from. */
export async function requestOrigin(): Promise<Origin> {
  const { headers } = await import("next/headers");
  const sent = await headers();
  return { address: addressOf(sent), userAgent: sent.get("user-agent") };
}
