"use client";

import { AlarmClock, Clock } from "lucide-react";
import { useNow } from "@/components/hooks/use-now";
import { useWords } from "@/components/text";
import { Badge } from "@/components/ui/badge";
import type { QueuePlace } from "@/lib/contract";
import type { Words } from "@/lib/i18n";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** From here on a case that is not late yet asks for a look. */
const SOON_MS = 2 * HOUR_MS;

/** A span in its largest whole unit. */
export function spanText(ms: number, words: Words["reviews"]["queue"]): string {
  if (ms >= 2 * DAY_MS) return words.days(Math.floor(ms / DAY_MS));
  if (ms >= HOUR_MS) return words.hours(Math.floor(ms / HOUR_MS));
  return words.minutes(Math.max(0, Math.floor(ms / MINUTE_MS)));
}

/** How long a case may still wait, or how late it is. */
export function QueueMark({ place }: { place: QueuePlace }) {
  const words = useWords("reviews").queue;
  const now = useNow(MINUTE_MS);
  if (now === null || place.state === "closed") return null;
  const left = Date.parse(place.dueAt) - now;
  const late = left < 0;
  const Icon = late ? AlarmClock : Clock;
  return (
    <Badge
      tone={late ? "bad" : left < SOON_MS ? "care" : "neutral"}
      title={words.waits(spanText(now - Date.parse(place.openedAt), words))}
    >
      <Icon aria-hidden />
      {late ? words.lateSince(spanText(-left, words)) : words.dueIn(spanText(left, words))}
    </Badge>
  );
}
