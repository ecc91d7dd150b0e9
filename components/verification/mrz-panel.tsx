"use client";

import { Check, X } from "lucide-react";
import { useWords } from "@/components/text";
import { Badge } from "@/components/ui/badge";
import { CopyButton } from "@/components/ui/copy-button";
import type { MrzReading } from "@/lib/contract";
import { formatShare } from "@/lib/format";
import { cn } from "@/lib/utils";

const UNSURE = 0.9;
const DOUBTFUL = 0.6;

/** The machine-readable zone as read: each character with its confidence, each check digit with its result. */
export function MrzPanel({ mrz }: { mrz: MrzReading }) {
  const text = useWords("desk");
  const words = useWords("evidence").mrz;
  const corrected = new Set(mrz.corrected.map(([line, column]) => `${line}:${column}`));
  const unsure = mrz.confidences.flat().filter((confidence) => confidence < UNSURE).length;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-start gap-1 rounded-md bg-surface-sunken">
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the zone scrolls, and must by keyboard (WCAG 2.1.1)
          tabIndex={0}
          className="min-w-0 flex-1 overflow-x-auto px-2.5 py-2 font-mono text-[0.6875rem] leading-5 tracking-[0.04em]"
        >
          {mrz.lines.map((line, lineAt) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a zone may read the same; a line is its position
            <span key={lineAt} className="block">
              {[...line].map((character, at) => {
                const confidence = mrz.confidences[lineAt]?.[at] ?? 1;
                const changed = corrected.has(`${lineAt}:${at}`);
                const figure = words.character(character, formatShare(confidence));
                return (
                  <span
                    // biome-ignore lint/suspicious/noArrayIndexKey: a character is its position
                    key={at}
                    title={changed ? `${figure}, ${words.corrected}` : figure}
                    className={cn(
                      confidence < UNSURE && "bg-care-soft text-care",
                      confidence < DOUBTFUL && "bg-bad-soft text-bad",
                      changed && "underline decoration-2 decoration-care underline-offset-2",
                    )}
                  >
                    {character}
                  </span>
                );
              })}
            </span>
          ))}
        </pre>
        <CopyButton value={mrz.lines.join("\n")} label={text.common.copy} />
      </div>
      <ul className="flex flex-wrap gap-1">
        {mrz.checks.map((check) => (
          <li key={check.name}>
            <Badge size="small" tone={check.passed ? "good" : "bad"}>
              {check.passed ? <Check aria-hidden /> : <X aria-hidden />}
              {words.checks[check.name] ?? check.name}
              <span className="sr-only">{check.passed ? words.passed : words.failed}</span>
            </Badge>
          </li>
        ))}
      </ul>
      <p className="text-muted-foreground text-xs">
        {unsure > 0 ? `${words.lowCount(unsure)}. ` : ""}
        {words.legend}
      </p>
    </div>
  );
}
