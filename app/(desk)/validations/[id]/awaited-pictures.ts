import type { ViewName } from "@/components/verification/use-picture";
import type { ValidationDetail } from "@/lib/contract";

const BOTH = ["front", "back"] as const;

/** Which pictures of a session may still come. One that was taken already, or is not asked for, or whose step is behind, is not among them. */
export function awaitedPictures({
  status,
  events,
  sidesAsked,
}: Pick<ValidationDetail, "status" | "events" | "sidesAsked">): ReadonlySet<ViewName> {
  if (status !== "in_progress") return new Set();
  const kinds = events.map(({ kind }) => kind);
  const selfieTaken = kinds.includes("selfie-taken");
  const documentBehind = kinds.some((kind) => kind.startsWith("selfie-") || kind.startsWith("challenge-"));
  const awaited: ViewName[] = selfieTaken ? [] : ["selfie"];
  if (documentBehind) return new Set(awaited);
  awaited.push("portrait");
  for (const side of sidesAsked ?? BOTH) {
    if (!kinds.includes(`document-${side}-taken`)) awaited.push(side);
  }
  return new Set(awaited);
}

/** The portrait comes with whichever side has it. */
const BROUGHT_BY: Partial<Record<ViewName, readonly string[]>> = {
  front: ["document-front-taken"],
  back: ["document-back-taken"],
  portrait: ["document-front-taken", "document-back-taken"],
  selfie: ["selfie-taken"],
};

/** How often a picture came: a page that is watched asks again when one did that it had not got, and at no other event. */
export const newsOf = ({ events }: Pick<ValidationDetail, "events">, name: ViewName): number =>
  events.filter(({ kind }) => BROUGHT_BY[name]?.includes(kind)).length;
