"use client";

import { Select } from "@/components/ui/select";
import { cn } from "@/lib/utils";

interface FilterSelectProps {
  name: string;
  label: string;
  value: string;
  options: ReadonlyArray<{ value: string; label: string }>;
  onChange: (value: string) => void;
  className: string;
}

/** A select whose empty choice is its own label: dense, and still named for screen readers. */
export function FilterSelect({ name, label, value, options, onChange, className }: FilterSelectProps) {
  return (
    <Select
      name={name}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={cn(className, "max-sm:w-full", value !== "" && "[&>select]:border-accent [&>select]:font-medium")}
    >
      <option value="">{label}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}
