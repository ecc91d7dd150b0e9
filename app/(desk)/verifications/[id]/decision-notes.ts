import type { ReviewList } from "@/lib/contract";
import type { Words } from "@/lib/i18n";

interface Deciding {
  reviews: Pick<ReviewList, "seq" | "reviews" | "fourEyes" | "queue">;
  /** Number of the newest review when the form was opened. */
  seen: number;
  me: string;
  overrides: boolean;
}

type NoteWords = Pick<Words["decisions"], "panel" | "kinds"> & { queue: Words["reviews"]["queue"] };

/**
 * What a person reads above the button that decides: that a colleague has the case in hand or said something meanwhile (a
 * claim is advice, so the server refuses neither), and what an override asks for.
 */
export function decisionNotes({ reviews, seen, me, overrides }: Deciding, words: NoteWords): string[] {
  const claim = reviews.queue?.claim ?? null;
  const newest = reviews.reviews[0];
  return [
    ...(claim !== null && claim.id !== me ? [words.queue.claimLost(claim.name)] : []),
    ...(reviews.seq !== seen && newest ? [words.panel.meanwhile(newest.byName, words.kinds[newest.kind])] : []),
    ...(overrides ? [words.panel.overrides] : []),
    ...(overrides && reviews.fourEyes ? [words.panel.fourEyes] : []),
  ];
}
