import { isIP } from "node:net";

/**
 * An address without its end: `203.0.113.x`, `2001:db8:1::x`. Enough for a person to see that somebody signed in from
 * elsewhere, and not enough to find a house by. Null for what is no address.
 */
export function shortAddress(address: string | null): string | null {
  if (address === null) return null;
  const bare = address.replace(/^::ffff:(?=\d)/i, "").replace(/%.*$/, "");
  if (bare === "::1") return "::1";
  if (isIP(bare) === 4) return bare.replace(/\.\d+$/, ".x");
  if (isIP(bare) !== 6) return null;
  const groups = bare.toLowerCase().split("::")[0]?.split(":").filter(Boolean) ?? [];
  return `${groups.slice(0, 3).join(":")}::x`;
}
