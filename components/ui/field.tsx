import type { ReactNode } from "react";
import { cn } from "@/lib/utils";
import { Label } from "./label";

interface FieldProps {
  /** Id of the control inside; hint and error get `<id>-hint` and `<id>-error` for aria-describedby. */
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** A word behind the label, such as "optional". */
  mark?: string | undefined;
  className?: string;
  children: ReactNode;
}

/** A labelled control with its hint and error. */
export function Field({ id, label, hint, error, mark, className, children }: FieldProps) {
  return (
    <div className={cn("flex min-w-0 flex-col gap-1", className)}>
      <Label htmlFor={id}>
        {label}
        {mark ? <span className="font-normal"> · {mark}</span> : null}
      </Label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className="text-muted-foreground text-xs">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} role="alert" className="font-medium text-bad text-xs">
          {error}
        </p>
      ) : null}
    </div>
  );
}
