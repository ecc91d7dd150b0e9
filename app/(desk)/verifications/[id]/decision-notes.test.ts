import { expect, it } from "vitest";
import type { QueuePlace } from "@/lib/contract";
import { loadWords } from "@/lib/i18n";
import { decisionNotes } from "./decision-notes";

const { queue } = await loadWords("en", "reviews");
const words = { ...(await loadWords("en", "decisions")), queue };
const at = "2026-02-03T04:05:06.000Z";
const heldBy = (id: string): QueuePlace => ({
  state: "open",
  attention: "look",
  openedAt: at,
  dueAt: at,
  claim: { id, name: "Bruno", until: at },
  assignee: null,
});
const notes = (place: QueuePlace | null) =>
  decisionNotes(
    { reviews: { seq: 0, reviews: [], fourEyes: false, queue: place }, seen: 0, me: "ana", overrides: false },
    words,
  );

it("whoever decides a case that a colleague has in hand reads so above the button, and of their own claim nothing", () => {
  expect(notes(heldBy("bruno"))).toEqual(["Bruno has this case in hand."]);
  expect(notes(heldBy("ana"))).toEqual([]);
  expect(notes(null)).toEqual([]);
});
