"use client";

import { useWords } from "@/components/text";
import { Time } from "@/components/ui/time";
import type { SessionEvent } from "@/lib/contract";
import { humanise } from "@/lib/format";

interface SessionEventsProps {
  /** A reason where a person gave one with the act itself. */
  events: ReadonlyArray<SessionEvent & { reason?: string | null }>;
}

/** What happened to a session, by whom, newest first. */
export function SessionEvents({ events }: SessionEventsProps) {
  const words = useWords("sessions").detail;
  if (events.length === 0) return <p className="text-muted-foreground text-sm">{words.eventsNone}</p>;
  const newestFirst = [...events].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <ol className="flex flex-col gap-1.5 border-l pl-3 text-sm">
      {newestFirst.map((event) => (
        <li key={`${event.at}-${event.kind}`} className="relative">
          <span aria-hidden className="absolute top-1.5 -left-[1.02rem] size-2 rounded-full bg-input" />
          <span className="font-medium">
            {Object.hasOwn(words.eventKinds, event.kind) ? words.eventKinds[event.kind] : humanise(event.kind)}
          </span>
          {event.by ? <span className="text-muted-foreground"> {words.by(event.by)}</span> : null}
          {event.reason ? (
            <span className="block whitespace-pre-wrap break-words text-muted-foreground">{event.reason}</span>
          ) : null}
          <Time iso={event.at} seconds="full" className="tnum block text-muted-foreground text-xs" />
        </li>
      ))}
    </ol>
  );
}
