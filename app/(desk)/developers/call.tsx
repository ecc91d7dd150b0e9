import { CopyButton } from "@/components/ui/copy-button";

interface CallProps {
  title: string;
  /** Names the region on a page that has many of them (WCAG 1.3.1). */
  label: string;
  children: string;
}

/** A call to paste into a shell. */
export function Call({ title, label, children }: CallProps) {
  return (
    <figure className="min-w-0">
      <figcaption className="flex items-center justify-between font-medium text-muted-foreground text-xs">
        {title}
        <CopyButton value={children} label={label} />
      </figcaption>
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto rounded-md border bg-surface-sunken p-2.5"
      >
        <pre className="font-mono text-xs">{children}</pre>
      </section>
    </figure>
  );
}
