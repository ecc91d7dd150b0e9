"use client";

import { type KeyBinding, keysOnView } from "@/components/hooks/keys-on-view";
import { useWords } from "@/components/text";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

interface KeyHelpProps {
  open: boolean;
  close: () => void;
}

/** Every key that does something on the page behind, made of the bindings themselves. */
export function KeyHelp({ open, close }: KeyHelpProps) {
  const { title } = useWords("shortcuts");
  return (
    <Dialog open={open} onClose={close} title={title} className="max-w-2xl">
      <KeyList bindings={keysOnView()} />
    </Dialog>
  );
}

/** Keys by what they do, in the order of the words; two keys for one thing stand in one row. */
export function KeyList({ bindings }: { bindings: ReadonlyArray<KeyBinding & { key: string }> }) {
  const words = useWords("shortcuts");
  const sections = Object.values(words.sections).map(({ title, does }) => ({
    title,
    rows: Object.entries(does).flatMap(([action, meaning]) => rowsOf(bindings, action, meaning)),
  }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: longer than most windows, and scrolled by keys once it has the focus
    <section aria-label={words.title} tabIndex={0} className="rounded-sm">
      <div className="gap-x-8 sm:columns-2">
        {sections
          .filter(({ rows }) => rows.length > 0)
          .map(({ title, rows }) => (
            <section key={title} className="mb-4 break-inside-avoid">
              <h3 className="mb-1.5 font-medium text-muted-foreground text-xs">{title}</h3>
              <dl className="grid grid-cols-[minmax(4.5rem,auto)_1fr] items-center gap-x-3 gap-y-1.5 text-sm">
                {rows.map(({ keys, meaning }) => (
                  <div key={keys.join(" ")} className="contents">
                    <dt className="flex flex-wrap gap-x-1.5 gap-y-1">
                      {keys.map((key) => (
                        <Keys key={key} name={key} />
                      ))}
                    </dt>
                    <dd>{meaning}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
      <p className="text-muted-foreground text-xs">{words.note}</p>
    </section>
  );
}

interface Row {
  keys: string[];
  meaning: string;
}

/** One row for an action; one each for an action that says what it does it to. */
function rowsOf(bindings: ReadonlyArray<KeyBinding & { key: string }>, action: string, meaning: string): Row[] {
  const own = bindings.filter(({ does }) => does === action);
  const plain = own.filter(({ to }) => to === undefined).map(({ key }) => key);
  return [
    ...(plain.length > 0 ? [{ keys: [...new Set(plain)], meaning }] : []),
    ...own.flatMap(({ key, to }) => (to === undefined ? [] : [{ keys: [key], meaning: to }])),
  ];
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
};

/** `Ctrl+Z` is held together, `g v` one after the other; a plus alone is a key. */
function Keys({ name }: { name: string }) {
  const parts = name.length === 1 ? [name] : name.split(/[+ ]/);
  return (
    <span className="flex gap-0.5">
      {parts.map((part) => (
        <Kbd key={part}>{NAMES[part] ?? part}</Kbd>
      ))}
    </span>
  );
}
