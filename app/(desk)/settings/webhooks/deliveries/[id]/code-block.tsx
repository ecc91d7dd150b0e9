interface CodeBlockProps {
  /** Says whose text it is, also beside others of its kind: a page's regions have names of their own (WCAG 1.3.1). */
  label: string;
  title?: string;
  text: string;
  hint?: string;
}

/** Text as it went over the wire; scrolls by keyboard too. */
export function CodeBlock({ label, title, text, hint }: CodeBlockProps) {
  return (
    <figure className="min-w-0">
      {title ? (
        <figcaption className="mb-1 flex flex-wrap justify-between gap-2 text-muted-foreground text-xs">
          <span className="font-medium">{title}</span>
          {hint ? <span>{hint}</span> : null}
        </figcaption>
      ) : null}
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        className="max-h-96 overflow-auto rounded-md border bg-surface-sunken p-2.5"
      >
        <pre className="whitespace-pre-wrap break-all font-mono text-xs">{text}</pre>
      </section>
    </figure>
  );
}
