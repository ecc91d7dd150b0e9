interface CodeBlockProps {
  title: string;
  text: string;
  hint?: string;
}

/** Text as it went over the wire; scrolls by keyboard too. */
export function CodeBlock({ title, text, hint }: CodeBlockProps) {
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1 flex flex-wrap justify-between gap-2 text-muted-foreground text-xs">
        <span className="font-medium">{title}</span>
        {hint ? <span>{hint}</span> : null}
      </figcaption>
      <section
        aria-label={title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        className="max-h-96 overflow-auto rounded-md border bg-surface-sunken p-2.5"
      >
        <pre className="whitespace-pre-wrap break-all font-mono text-xs">{text}</pre>
      </section>
    </figure>
  );
}
