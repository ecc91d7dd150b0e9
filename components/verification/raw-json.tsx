"use client";

import { useState } from "react";
import { useWords } from "@/components/text";
import { CopyButton } from "@/components/ui/copy-button";

/** The record as the API sends it. Printed only when opened: a reading has thousands of lines. */
export function RawJson({ value }: { value: unknown }) {
  const { raw } = useWords("evidence");
  const [open, setOpen] = useState(false);
  const json = open ? JSON.stringify(value, null, 2) : "";
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)} className="min-w-0 rounded-lg border bg-surface">
      <summary className="flex min-h-9 list-none items-center px-3 py-1.5">
        <h2 className="font-semibold text-sm">{raw.title}</h2>
      </summary>
      {open ? (
        <div className="relative border-t">
          <span className="absolute top-1 right-1">
            <CopyButton value={json} label={raw.copy} />
          </span>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
          <pre tabIndex={0} className="max-h-96 overflow-auto p-3 pr-10 font-mono text-2xs">
            {json}
          </pre>
        </div>
      ) : null}
    </details>
  );
}
