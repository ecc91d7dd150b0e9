"use client";

import { PencilLine } from "lucide-react";
import { useWords } from "@/components/text";
import { Time } from "@/components/ui/time";
import type { FieldCorrection } from "@/lib/contract";

/** What people put beside a field's value: the one in force, and what came before it. */
export function CorrectionLine({ history }: { history: readonly FieldCorrection[] }) {
  const words = useWords("corrections");
  const [newest, ...earlier] = history;
  if (newest === undefined) return null;
  return (
    <div className="flex flex-col gap-0.5 text-xs">
      {newest.value === null ? <Entry correction={newest} /> : <InForce correction={newest} value={newest.value} />}
      {earlier.length > 0 ? (
        <details>
          <summary className="w-fit cursor-pointer text-muted-foreground">{words.earlier(earlier.length)}</summary>
          <ol className="flex flex-col gap-0.5 pt-0.5 pl-3">
            {earlier.map((each) => (
              <li key={each.id}>
                <Entry correction={each} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  );
}

function InForce({ correction, value }: { correction: FieldCorrection; value: string }) {
  const words = useWords("corrections");
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <span className="inline-flex items-center gap-1 text-muted-foreground">
        <PencilLine aria-hidden className="size-3.5 self-center text-accent" />
        {words.corrected}
      </span>
      <strong className="break-words font-medium text-foreground text-sm">{value}</strong>
      <Whence correction={correction} />
    </p>
  );
}

function Entry({ correction }: { correction: FieldCorrection }) {
  const words = useWords("corrections");
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <span>{correction.value ?? words.tookBack}</span>
      <Whence correction={correction} />
    </p>
  );
}

function Whence({ correction }: { correction: FieldCorrection }) {
  const words = useWords("corrections");
  return (
    <span className="text-muted-foreground">
      {correction.machineValue === null ? words.machineNothing : words.machine(correction.machineValue)},{" "}
      {words.by(correction.byName ?? words.byKey)}, <Time iso={correction.at} />: {correction.reason}
    </span>
  );
}
