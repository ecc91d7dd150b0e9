import type { WarningDetail } from "@/lib/contract";

/**
 * Code of the finding a row shows, and how many stand beside it: blocking ones first, else the first as it was sent. The
 * contract's own ranking would bring its parser into the browser; servers send findings in that order already.
 */
export function leadingFinding(
  details: readonly Pick<WarningDetail, "code" | "severity">[],
  codes: readonly string[],
): { headline: string | null; otherFindings: number } {
  const blocking = details.find((detail) => detail.severity === "error");
  const lookedAt = details.find((detail) => detail.severity === "warning");
  const headline = (blocking ?? lookedAt ?? details[0])?.code ?? codes[0] ?? null;
  return { headline, otherFindings: Math.max(0, codes.length - (headline === null ? 0 : 1)) };
}
