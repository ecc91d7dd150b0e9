"use client";

import type { ReactNode } from "react";
import { useWords } from "@/components/text";
import { Fact } from "@/components/ui/fact";
import type { FaceBand, FaceComparison } from "@/lib/contract";
import { formatDecimal } from "@/lib/format";
import { cn } from "@/lib/utils";
import { BandBadge } from "./band-badge";
import { bandOfScore, LOOK_MARK, MATCH_MARK, MISSED_OF_HUNDRED, oneIn, SCALE_MARKS, scoreText } from "./scale";

interface ScoreScaleProps {
  /** 0–100; null when no two faces could be compared. */
  score: number | null;
  /** Known for single reads; a list row has the score alone. */
  comparison: FaceComparison | null;
  threshold: number | null;
  thresholdOrigin?: string | null;
  /** Scores from the threshold to below this one are in review. */
  reviewThreshold?: number | null;
}

/** A score where it lies on its scale, with the threshold in force and what the score is worth. Never a bare percentage. */
export function ScoreScale({ score, comparison, threshold, thresholdOrigin, reviewThreshold }: ScoreScaleProps) {
  const text = useWords("desk");
  const words = useWords("faces");
  if (score === null) return <p className="text-muted-foreground text-sm">{words.scale.none}</p>;
  const band = comparison?.band ?? bandOfScore(score);
  const shown = scoreText(score, text.language);
  const origin = thresholdOrigin ? (words.scale.origins[thresholdOrigin] ?? thresholdOrigin) : null;
  const inForce = threshold === null ? "" : words.scale.threshold(String(threshold));
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="tnum font-semibold text-xl">{words.scale.score(shown)}</p>
        <BandBadge band={band} />
      </div>
      <Bar
        score={score}
        threshold={threshold}
        label={words.scale.described(shown, words.bands[band], inForce)}
        thresholdLabel={words.scale.thresholdMark}
      />
      <div className="flex flex-col gap-0.5 text-sm">
        <p className="empty:hidden">
          {inForce}
          {origin ? <span className="text-muted-foreground"> ({origin})</span> : null}
          {reviewThreshold !== null && reviewThreshold !== undefined ? (
            <span className="text-muted-foreground"> {words.scale.reviewUpTo(String(reviewThreshold))}</span>
          ) : null}
        </p>
        {comparison ? (
          <p>{words.scale.falseMatch(oneIn(comparison.falseMatchRate, text.language, words.scale.share))}</p>
        ) : null}
        {band === "match" ? null : <p>{words.scale.missed(words.scale.share(missed(band), "100"), markOver(band))}</p>}
        <p className="text-muted-foreground text-xs">{words.bandHelp[band]}</p>
      </div>
      <details className="text-xs">
        <summary className="font-medium text-muted-foreground">{words.scale.marks}</summary>
        <ul className="tnum mt-1 flex flex-col gap-0.5">
          {SCALE_MARKS.map((mark) => (
            <li key={mark.score}>
              {words.scale.markLine(mark.score, oneIn(mark.falseMatchRate, text.language, words.scale.share))}
            </li>
          ))}
        </ul>
        <p className="mt-1 text-muted-foreground">{words.scale.caveat}</p>
        {comparison ? (
          <dl className="tnum mt-1.5 flex flex-col gap-0.5">
            <Fact label={words.scale.cosine}>{formatDecimal(comparison.cosine, 3, text.language)}</Fact>
            <Fact label={words.scale.model}>
              <span className="font-mono text-2xs">{comparison.modelId}</span>
            </Fact>
          </dl>
        ) : null}
      </details>
    </div>
  );
}

/** The first mark that a score of this band does not reach. */
const markOver = (band: FaceBand): typeof LOOK_MARK | typeof MATCH_MARK =>
  band === "no-match" ? LOOK_MARK : MATCH_MARK;
const missed = (band: FaceBand): string => String(MISSED_OF_HUNDRED[markOver(band)]);

// The word of the widest zone stands at its far end: scores of strangers lie under 50, and their pin would cross it out.
const ZONES: ReadonlyArray<{ band: FaceBand; from: number; to: number; look: string }> = [
  { band: "no-match", from: 0, to: LOOK_MARK, look: "justify-end pr-2 bg-bad-soft text-bad" },
  { band: "look", from: LOOK_MARK, to: MATCH_MARK, look: "justify-center bg-care-soft text-care" },
  { band: "match", from: MATCH_MARK, to: 100, look: "justify-center bg-good-soft text-good" },
];
const TICKS = [0, LOOK_MARK, MATCH_MARK, 100];

interface BarProps {
  score: number;
  threshold: number | null;
  label: string;
  thresholdLabel: string;
}

/** The scale itself: three zones, a pin at the score, a dashed line at the threshold. One picture for screen readers. */
function Bar({ score, threshold, label, thresholdLabel }: BarProps) {
  const { bandsShort } = useWords("faces");
  return (
    <div role="img" aria-label={label} className="tnum relative pt-4 pb-9 text-2xs">
      <div className="flex h-6 overflow-hidden rounded-md border">
        {ZONES.map((zone) => (
          <span
            key={zone.band}
            style={{ width: `${zone.to - zone.from}%` }}
            className={cn("flex items-center border-r font-medium last:border-r-0", zone.look)}
          >
            {bandsShort[zone.band]}
          </span>
        ))}
      </div>
      {TICKS.map((tick) => (
        <At key={tick} value={tick} className="top-10.5 text-muted-foreground">
          {tick}
        </At>
      ))}
      {threshold !== null ? (
        <>
          <span
            style={{ left: `${clamp(threshold)}%` }}
            className="absolute top-3 h-8 border-foreground border-l-2 border-dashed"
          />
          <At value={threshold} className="top-14 font-medium">
            {thresholdLabel} {threshold}
          </At>
        </>
      ) : null}
      <span
        style={{ left: `${clamp(score)}%` }}
        className="absolute top-1 size-0 -translate-x-1/2 border-x-[7px] border-x-transparent border-t-[11px] border-t-foreground"
      />
      <span style={{ left: `${clamp(score)}%` }} className="absolute top-4 h-6 w-0.5 -translate-x-1/2 bg-foreground" />
    </div>
  );
}

const clamp = (value: number): number => Math.min(100, Math.max(0, value));

/** Centred under its value, except at the ends, where it would hang over the edge. */
function At({ value, className, children }: { value: number; className: string; children: ReactNode }) {
  const place = value < 12 ? "" : value > 88 ? "-translate-x-full" : "-translate-x-1/2";
  return (
    <span style={{ left: `${clamp(value)}%` }} className={cn("absolute whitespace-nowrap", place, className)}>
      {children}
    </span>
  );
}
