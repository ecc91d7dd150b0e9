import type { ComponentProps } from "react";
import { cn } from "@/lib/utils";

/** Shared by text inputs and native selects, so that a row of filters stands on one line. */
export const controlClass =
  "h-8 w-full min-w-0 rounded-md border border-input/70 bg-surface px-2.5 text-sm text-foreground placeholder:text-muted-foreground aria-invalid:border-bad disabled:opacity-55";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input className={cn(controlClass, className)} {...props} />;
}
