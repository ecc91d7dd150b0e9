import type { ComponentProps } from "react";
import { cn } from "@/lib/utils";

/** A grey bar of the size of what will stand there, so that nothing jumps. */
export function Skeleton({ className, ...props }: ComponentProps<"span">) {
  return (
    <span
      aria-hidden
      className={cn("block h-3.5 rounded-sm bg-muted motion-safe:animate-pulse", className)}
      {...props}
    />
  );
}
