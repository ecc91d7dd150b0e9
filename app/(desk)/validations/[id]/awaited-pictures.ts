import type { ViewName } from "@/components/verification/use-picture";
import type { ValidationDetail } from "@/lib/contract";

/** Which pictures of a session may still come. One that was taken already, or whose step is behind, is not among them. */
export function awaitedPictures({
  status,
  events,
}: Pick<ValidationDetail, "status" | "events">): ReadonlySet<ViewName> {
  if (status !== "in_progress") return new Set();
  const kinds = events.map(({ kind }) => kind);
  const selfieTaken = kinds.includes("selfie-taken");
  const documentBehind = kinds.some((kind) => kind.startsWith("selfie-") || kind.startsWith("challenge-"));
  const awaited: ViewName[] = selfieTaken ? [] : ["selfie"];
  if (documentBehind) return new Set(awaited);
  awaited.push("portrait");
  for (const side of ["front", "back"] as const) {
    if (!kinds.includes(`document-${side}-taken`)) awaited.push(side);
  }
  return new Set(awaited);
}
