import type { HostedDocumentType, HostedSession } from "@/lib/contract";

/** A passport says everything on its photo page (ICAO 9303-4); cards keep their machine-readable part on the back. */
export const isTwoSided = (type: HostedDocumentType): boolean => type !== "passport";

/** The side to photograph next. */
export function nextSide({ sidesTaken }: Pick<HostedSession, "sidesTaken">): "front" | "back" {
  return sidesTaken.includes("front") ? "back" : "front";
}
