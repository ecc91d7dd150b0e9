import type { ComponentProps } from "react";
import { cn } from "@/lib/utils";

/** A checkbox that looks like a switch; works in a form without scripts. */
export function Switch({ className, ...props }: Omit<ComponentProps<"input">, "type">) {
  return (
    <span className={cn("relative inline-flex h-4.5 w-8 shrink-0", className)}>
      <input
        type="checkbox"
        className="peer absolute inset-0 m-0 size-full cursor-pointer appearance-none rounded-full border border-input bg-surface-sunken transition-colors checked:border-accent checked:bg-accent"
        {...props}
      />
      <span
        aria-hidden
        className="pointer-events-none absolute top-[3px] left-[3px] block size-3 rounded-full bg-muted-foreground transition-transform peer-checked:translate-x-3.5 peer-checked:bg-accent-foreground"
      />
    </span>
  );
}
