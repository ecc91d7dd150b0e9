import { cn } from "@/lib/utils";
import type { SentBytes } from "./send-form";

interface SentBarProps {
  label: string;
  bytes: SentBytes;
  className?: string;
}

/** How much of what is sent has left the browser. */
export function SentBar({ label, bytes: { sent, total }, className }: SentBarProps) {
  return (
    <progress
      aria-label={label}
      value={sent}
      max={Math.max(1, total)}
      className={cn(
        "block h-1 w-full overflow-hidden rounded-full bg-muted accent-accent [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-muted [&::-webkit-progress-value]:bg-accent",
        className,
      )}
    />
  );
}
