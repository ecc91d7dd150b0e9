import type { HostedDocumentType, Side } from "@/lib/contract";

/** A passport's page says it all; cards have two sides. */
export const sidesOf = (type: HostedDocumentType | null): readonly Side[] =>
  type === "passport" ? ["front"] : ["front", "back"];
