"use client";

import { Check, Circle, LoaderCircle, Radio } from "lucide-react";
import { useWords } from "@/components/text";
import type { HostedStep } from "@/lib/contract";
import { cn } from "@/lib/utils";

/** The steps of a hosted session in order; written out here because the contract's list would bring its parser into the browser. */
const ORDER = ["consent", "document", "selfie", "challenge", "processing"] as const satisfies readonly HostedStep[];

interface SessionStepsProps {
  status: string;
  /** A face session asks for no document. */
  of: "validation" | "face";
  /** Where the person stands; null when nothing has been heard yet. */
  step: HostedStep | null;
}

/** How far a running session is, as the server reports it. */
export function SessionSteps({ status, of, step }: SessionStepsProps) {
  const words = useWords("sessions").steps;
  const order: readonly HostedStep[] = of === "face" ? ORDER.filter((name) => name !== "document") : ORDER;
  const at = step === "done" ? order.length : step === null ? -1 : order.indexOf(step);
  const said =
    status === "pending"
      ? words.waiting
      : step === null || step === "done"
        ? words.unknown
        : words.running(words[step]);
  return (
    <div className="flex flex-col gap-2.5">
      <p role="status" className="flex items-center gap-1.5 text-sm">
        <Radio aria-hidden className="size-4 shrink-0 text-accent" />
        {said}
      </p>
      <ol aria-label={words.title} className="flex flex-wrap gap-x-5 gap-y-1.5 text-sm">
        {order.map((name, index) => {
          const state = index < at ? "done" : index === at ? "running" : "waiting";
          const Icon = { done: Check, running: LoaderCircle, waiting: Circle }[state];
          return (
            <li
              key={name}
              {...(state === "running" ? { "aria-current": "step" as const } : {})}
              className={cn("flex items-center gap-1.5", state === "waiting" && "text-muted-foreground")}
            >
              <Icon
                aria-hidden
                className={cn(
                  "size-4",
                  state === "done" && "text-good",
                  state === "running" && "text-accent motion-safe:animate-spin",
                )}
              />
              {words[name]}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
