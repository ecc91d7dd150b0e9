"use client";

import { useWords } from "@/components/text";
import { Input } from "@/components/ui/input";

interface DateRangeProps {
  /** Days as `2026-11-21`, or empty. */
  from: string;
  to: string;
  onChange: (part: { from: string } | { to: string }) => void;
}

export function DateRange({ from, to, onChange }: DateRangeProps) {
  const { list } = useWords("desk");
  return (
    <div className="flex items-center gap-1">
      <Input
        type="date"
        name="from"
        aria-label={list.from}
        title={list.from}
        value={from}
        max={to || undefined}
        onChange={(event) => onChange({ from: event.target.value })}
        className="w-30 px-2"
      />
      <span aria-hidden className="text-muted-foreground">
        –
      </span>
      <Input
        type="date"
        name="to"
        aria-label={list.to}
        title={list.to}
        value={to}
        min={from || undefined}
        onChange={(event) => onChange({ to: event.target.value })}
        className="w-30 px-2"
      />
    </div>
  );
}
