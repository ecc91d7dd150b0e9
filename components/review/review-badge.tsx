"use client";

import { Camera, CircleSlash2, type LucideIcon, UserRoundCheck, UserRoundX, UsersRound } from "lucide-react";
import { useWords } from "@/components/text";
import { Badge, type Tone } from "@/components/ui/badge";
import type { ReviewRecord } from "@/lib/contract";
import type { Words } from "@/lib/i18n";

type ReviewedFacts = Pick<ReviewRecord, "kind" | "state" | "byName">;

interface Look {
  icon: LucideIcon;
  tone: Tone;
  word: keyof Omit<Words["reviews"]["badge"], "help">;
}

function lookOf({ kind, state }: ReviewedFacts): Look | null {
  if (state === "awaiting-second") return { icon: UsersRound, tone: "care", word: "waiting" };
  if (state === "refused") return { icon: CircleSlash2, tone: "neutral", word: "refused" };
  // Overtaken by a later review or run: it says nothing of the case.
  if (state === "superseded") return null;
  if (kind === "override-approve") return { icon: UserRoundCheck, tone: "good", word: "approved" };
  if (kind === "override-decline") return { icon: UserRoundX, tone: "bad", word: "declined" };
  if (kind === "ask-image") return { icon: Camera, tone: "accent", word: "asked" };
  return { icon: UserRoundCheck, tone: "neutral", word: "confirmed" };
}

interface ReviewBadgeProps {
  review: ReviewedFacts;
  size?: "default" | "small";
}

/** What a person said, beside the engine's outcome: its icons are people, so that the two are never taken for one another. */
export function ReviewBadge({ review, size }: ReviewBadgeProps) {
  const words = useWords("reviews");
  const look = lookOf(review);
  if (look === null) return null;
  const Icon = look.icon;
  return (
    <Badge tone={look.tone} size={size} title={words.badge.help(words.kinds[review.kind], review.byName)}>
      <Icon aria-hidden />
      {words.badge[look.word]}
    </Badge>
  );
}
