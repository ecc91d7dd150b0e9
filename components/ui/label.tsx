import type { ComponentProps } from "react";
import { cn } from "@/lib/utils";

export function Label({ className, htmlFor, children, ...props }: ComponentProps<"label">) {
  return (
    <label htmlFor={htmlFor} className={cn("font-medium text-muted-foreground text-xs", className)} {...props}>
      {children}
    </label>
  );
}
