import type { Attention, ReviewKind, ReviewState } from "@/lib/contract";
import { plural } from "./plural";

const kinds: Record<ReviewKind, string> = {
  confirm: "Outcome confirmed",
  "override-approve": "Approved by hand",
  "override-decline": "Declined by hand",
  "ask-image": "Another image asked for",
};
const states: Record<ReviewState, string> = {
  final: "in force",
  "awaiting-second": "waits for a second person",
  refused: "refused by a second person",
  superseded: "overtaken before it was confirmed",
};
const attention: Record<Attention, string> = { declined: "Declined", look: "To look at", note: "Notes only" };

/** Words of human review that the list shows too: how a case stands, the queue, a decision on its way. */
export const reviews = {
  kinds,
  states,
  attention,
  corrected: "corrected",
  badge: {
    confirmed: "Confirmed",
    approved: "Approved by hand",
    declined: "Declined by hand",
    asked: "Image asked for",
    waiting: "Second person needed",
    refused: "Override refused",
    help: (what: string, who: string) => `Human review: ${what}, by ${who}`,
  },
  pending: {
    sent: (what: string) => `Saved: ${what.toLowerCase()}.`,
    undone: "Undone. Nothing was sent.",
  },
  queue: {
    take: "Take the next case",
    taking: "Looking…",
    none: "Nothing waits for a review.",
    failed: "The next case could not be taken.",
    lane: "Which part of the queue",
    lanes: { "needs-review": "Open", "awaiting-second": "Second person", mine: "Mine" },
    emptyTitle: "Nothing waits for a review",
    emptyText: "Declined checks and checks with findings appear here by themselves.",
    late: "Late",
    lateSince: (span: string) => `late by ${span}`,
    dueIn: (span: string) => `due in ${span}`,
    waits: (span: string) => `waiting ${span}`,
    minutes: (count: number) => `${count} min`,
    hours: (count: number) => `${count} h`,
    days: (count: number) => plural(count, "day", "days"),
    claimedByYou: "In your hands",
    claimedBy: (who: string) => `${who} has it`,
    claimLost: (who: string) => `${who} has this case in hand.`,
    assignee: "Assigned to",
    nobody: "Nobody",
    assignedTo: (who: string) => `Assigned to ${who}`,
    columns: { waits: "Waiting", who: "Who" },
    caption: "Cases that wait for a review, the most pressing first",
  },
};
