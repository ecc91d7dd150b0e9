"use client";

import { useWords } from "@/components/text";
import { BandBadge } from "./band-badge";
import { bandOfScore, scoreText } from "./scale";

/** A score in a row: the number on its scale with what it means. */
export function ScoreCell({ score }: { score: number | null }) {
  const text = useWords("desk");
  if (score === null) return <span className="text-muted-foreground">{text.common.none}</span>;
  return (
    <span className="flex items-center gap-1.5 whitespace-nowrap">
      <span className="tnum sm:w-8 sm:text-right">{scoreText(score, text.language)}</span>
      <BandBadge band={bandOfScore(score)} size="small" />
    </span>
  );
}
