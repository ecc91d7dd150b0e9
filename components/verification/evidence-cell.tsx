"use client";

import { Check, EqualNot, PencilLine, ShieldAlert, ShieldCheck } from "lucide-react";
import { useWords } from "@/components/text";
import { formatShare } from "@/lib/format";
import { cn } from "@/lib/utils";
import { Crop } from "./crop";
import type { Cell } from "./evidence";

interface EvidenceCellProps {
  cell: Cell;
  fieldLabel: string;
  selected: boolean;
  tabIndex: number;
  onSelect: () => void;
  /** The picture the value was read on, once it is there. */
  image: HTMLImageElement | undefined;
}

/** One read: value, the pixels it came from, confidence and marks. */
export function EvidenceCell({ cell, fieldLabel, selected, tabIndex, onSelect, image }: EvidenceCellProps) {
  const text = useWords("desk");
  const documentWords = useWords("document");
  const evidence = useWords("evidence");
  const { read } = cell;
  const source = documentWords.sources[cell.column] ?? cell.column;
  return (
    <button
      type="button"
      data-cell={cell.id}
      aria-pressed={selected}
      tabIndex={tabIndex}
      onClick={onSelect}
      className={cn(
        "flex w-full flex-col items-start gap-0.5 rounded-md px-1.5 py-0.5 text-left hover:bg-muted",
        selected && "bg-accent-soft ring-1 ring-accent hover:bg-accent-soft",
      )}
    >
      <span className="flex w-full items-start gap-1.5">
        <span
          title={read && read.raw !== cell.value ? read.raw : undefined}
          className={cn("min-w-0 break-words leading-snug", cell.agrees === false && "font-medium text-bad")}
        >
          {cell.value || text.common.none}
        </span>
        <Marks cell={cell} />
      </span>
      {read ? (
        <span className="flex w-full items-center gap-2">
          {read.quad && image ? (
            <Crop image={image} quad={read.quad} label={evidence.matrix.cropOf(fieldLabel, source)} />
          ) : null}
          <span
            className={cn("shrink-0 text-2xs", read.confidence < 0.8 ? "text-care" : "text-muted-foreground")}
            title={evidence.matrix.confidence(formatShare(read.confidence))}
          >
            <span className="sr-only">{evidence.matrix.confidence("")}</span>
            {formatShare(read.confidence)}
          </span>
        </span>
      ) : null}
    </button>
  );
}

/** Agreement, check digit and correction, each an icon with its word for screen readers and on hover. */
function Marks({ cell }: { cell: Cell }) {
  const { matrix } = useWords("evidence");
  const { read } = cell;
  return (
    <span className="ml-auto flex shrink-0 items-center gap-0.5 pt-0.5 [&_svg]:size-3.5">
      {read?.corrected ? <Mark icon={PencilLine} label={matrix.corrected} className="text-care" /> : null}
      {read?.check === "passed" ? <Mark icon={ShieldCheck} label={matrix.checkPassed} className="text-good" /> : null}
      {read?.check === "failed" ? <Mark icon={ShieldAlert} label={matrix.checkFailed} className="text-bad" /> : null}
      {cell.agrees === true ? <Mark icon={Check} label={matrix.agrees} className="text-good" /> : null}
      {cell.agrees === false ? <Mark icon={EqualNot} label={matrix.differs} className="text-bad" /> : null}
    </span>
  );
}

interface MarkProps {
  icon: typeof Check;
  label: string;
  className: string;
}

function Mark({ icon: Icon, label, className }: MarkProps) {
  return (
    <span title={label} className={className}>
      <Icon aria-hidden />
      <span className="sr-only">{label}</span>
    </span>
  );
}
