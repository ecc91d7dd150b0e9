import { cn } from "@/lib/utils";

/** The mark: a card whose lines are checked. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={cn("size-6", className)}>
      <rect x="1" y="4" width="22" height="16" rx="3.5" className="fill-accent" />
      <circle cx="7" cy="10.2" r="2.2" className="fill-accent-foreground" />
      <path d="M3.6 16.4c.5-2 1.8-3 3.4-3s2.9 1 3.4 3z" className="fill-accent-foreground" />
      <path
        d="m13 12.6 2.4 2.4 5-6"
        className="fill-none stroke-accent-foreground"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
