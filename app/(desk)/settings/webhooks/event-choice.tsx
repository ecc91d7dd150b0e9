"use client";

import { useState } from "react";
import { useWords } from "@/components/text";
import { WEBHOOK_EVENTS, WEBHOOK_WILDCARDS, type WebhookPattern } from "@/lib/contract";

interface EventChoiceProps {
  chosen: readonly WebhookPattern[];
  error: string | undefined;
}

const familyOf = (wildcard: string) => WEBHOOK_EVENTS.filter((event) => event.startsWith(wildcard.slice(0, -1)));
const boxClass = "mt-0.5 size-4 shrink-0 accent-(--accent)";

/** Families as a whole, or event by event. A chosen family has all of its events. */
export function EventChoice({ chosen, error }: EventChoiceProps) {
  const words = useWords("webhooks");
  const [names, setNames] = useState<ReadonlySet<string>>(new Set(chosen));
  const turn = (name: string, on: boolean) => {
    const next = new Set(names);
    if (on) next.add(name);
    else next.delete(name);
    setNames(next);
  };
  return (
    <fieldset className="min-w-0" aria-describedby={error ? "events-error" : "events-hint"}>
      <legend className="font-medium text-muted-foreground text-xs">{words.form.events}</legend>
      <p id="events-hint" className="mb-1.5 text-muted-foreground text-xs">
        {words.form.eventsHelp}
      </p>
      {error ? (
        <p id="events-error" role="alert" className="mb-1.5 font-medium text-bad text-xs">
          {error}
        </p>
      ) : null}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(15.5rem,100%),1fr))] gap-3">
        {WEBHOOK_WILDCARDS.map((wildcard) => (
          <fieldset key={wildcard} className="min-w-0 rounded-md border p-2.5">
            <legend className="px-1 font-semibold text-xs">{words.families[wildcard].title}</legend>
            <ul className="flex flex-col gap-1.5 text-sm">
              {[wildcard, ...familyOf(wildcard)].map((name) => {
                const whole = name === wildcard;
                return (
                  <li key={name}>
                    <label className="flex items-start gap-2">
                      <input
                        type="checkbox"
                        name="events"
                        value={name}
                        checked={names.has(name) || names.has(wildcard)}
                        disabled={!whole && names.has(wildcard)}
                        onChange={(event) => turn(name, event.target.checked)}
                        className={boxClass}
                      />
                      <span className="min-w-0">
                        <span className="block">{whole ? words.families[wildcard].all : words.events[name]}</span>
                        <code className="block break-all font-mono text-muted-foreground text-xs">{name}</code>
                      </span>
                    </label>
                  </li>
                );
              })}
            </ul>
          </fieldset>
        ))}
      </div>
    </fieldset>
  );
}
