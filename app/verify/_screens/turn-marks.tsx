"use client";

import { ArrowLeft, ArrowRight } from "lucide-react";
import type { TurnRun } from "@/lib/capture";
import { cn } from "@/lib/utils";
import { useHostedText } from "../_frame/hosted-language";

/** An arrow to the side asked for, and one dot a turn. The picture is a mirror: the person's left is on the left. */
export function TurnMarks({ run }: { run: TurnRun }) {
  const words = useHostedText().challenge;
  const turn = run.turns[run.done];
  const asks = run.prompt === "turn" || run.prompt === "further" || run.prompt === "other-way";
  const Arrow = turn === "left" ? ArrowLeft : ArrowRight;
  return (
    <>
      {turn && asks ? (
        <span
          aria-hidden
          style={{ opacity: 0.75 + 0.25 * run.progress }}
          className={cn(
            "absolute top-[38%] flex size-16 items-center justify-center rounded-full bg-accent text-accent-foreground shadow-overlay",
            turn === "left" ? "left-2" : "right-2",
          )}
        >
          <Arrow className="size-9 motion-safe:animate-pulse" />
        </span>
      ) : null}
      <span
        role="img"
        aria-label={words.turnOf(Math.min(run.done + 1, run.turns.length), run.turns.length)}
        className="absolute inset-x-0 top-3 flex justify-center gap-2"
      >
        {run.turns.map((name, i) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the same turn may be asked for twice, and the order never changes
            key={`${name}-${i}`}
            className={cn("size-3 rounded-full border-2 border-white", i < run.done ? "bg-[#4ade80]" : "bg-black/40")}
          />
        ))}
      </span>
    </>
  );
}
