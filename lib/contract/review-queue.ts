import { z } from "zod";

/** How much a case asks for a person: `declined` first, then findings to look at, then mere notes. */
export const attention = z.enum(["declined", "look", "note"]);
export type Attention = z.infer<typeof attention>;

/** `open` waits for a review, `awaiting-second` for a second person, `awaiting-image` for another picture. */
export const queueState = z.enum(["open", "awaiting-second", "awaiting-image", "closed"]);
export type QueueState = z.infer<typeof queueState>;

const person = z.object({ id: z.string(), name: z.string() });

/** Where a case stands in the queue of reviews; null on the wire for cases that never needed one. */
export const queuePlace = z.object({
  state: queueState,
  attention,
  openedAt: z.string(),
  /** Until when it should be decided. */
  dueAt: z.string(),
  /** Who works on it now. Runs out by itself. */
  claim: person.extend({ until: z.string() }).nullable(),
  assignee: person.nullable(),
});
export type QueuePlace = z.infer<typeof queuePlace>;

/** How long a claim holds without a sign of life, and how often the desk gives one. */
export const CLAIM_MS = 15 * 60_000;
export const CLAIM_HEARTBEAT_MS = 60_000;
