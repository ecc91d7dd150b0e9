const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * A cookie travels with requests that other sites cause, so a request that changes something must show where it comes from.
 * Browsers send `Sec-Fetch-Site` or `Origin` on every such request; neither can be set by a page. Missing both is a refusal:
 * Next's own check of server actions lets that pass.
 */
export function isSameOrigin(request: Request): boolean {
  if (READING.has(request.method)) return true;
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  const host = request.headers.get("host");
  if (origin === null || host === null || !URL.canParse(origin)) return false;
  return new URL(origin).host === host.toLowerCase();
}
