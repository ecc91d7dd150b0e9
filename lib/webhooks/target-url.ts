import net from "node:net";
import { env } from "../env";
import { isPublicAddress } from "./public-address";

/** Names that lead into the own network wherever they are asked (RFC 6761, RFC 6762, RFC 8375, RFC 9476). */
const LOCAL_NAMES =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa|localdomain|alt|test|invalid|onion)$/;
const FIRST_FREE_PORT = 1024;

/** `host:port` of a URL, as the operator's list of inside receivers names them. */
const placeOf = (url: URL): string => `${url.hostname}:${url.port || (url.protocol === "https:" ? "443" : "80")}`;

/** Whether the operator has named this receiver as one inside the own network (`KYC_WEBHOOK_INSIDE`). */
export const isNamedByOperator = (url: URL): boolean => env().webhookInside.includes(placeOf(url));

/** The host as a plain address or name: without the brackets of IPv6, without the dot that ends a full name. */
export const bareHost = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");

/**
 * Why a URL may not be a receiver, in words to show; null when nothing speaks against it. Names are looked up only when a
 * connection is made, so a public name that leads inside is refused there.
 */
export function targetProblem(text: string): string | null {
  // Decimal, octal and hexadecimal spellings of an address become the plain one here.
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null) return "is not a URL";
  if (url.username !== "" || url.password !== "") return "must not carry a user name or password";
  if (isNamedByOperator(url) && (url.protocol === "https:" || url.protocol === "http:")) return null;
  if (url.protocol !== "https:") return "must start with https://";
  const port = Number(url.port || "443");
  if (port !== 443 && port < FIRST_FREE_PORT) return "must use port 443 or one from 1024 up";
  const host = bareHost(url);
  if (net.isIP(host) !== 0) return isPublicAddress(host) ? null : "must lead to a public address";
  return !host.includes(".") || LOCAL_NAMES.test(host) ? "must lead to a public address" : null;
}
