"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useWords } from "@/components/text";
import { Dialog } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { cn } from "@/lib/utils";
import { matchCommands } from "./match-commands";
import type { PageLink } from "./nav-links";
import { openKeyHelp } from "./open-key-help";
import { type PageCommand, useOfferedCommands } from "./page-commands";

interface PaletteProps {
  /** Pages to go to. */
  goals: readonly PageLink[];
  /** What Enter does with words that also name a command. */
  first: "commands" | "search";
  close: () => void;
}

/** The palette's window: what this page can do, where to go, and a search over the verifications. */
export function PaletteDialog({ open, ...props }: PaletteProps & { open: boolean }) {
  const text = useWords("desk");
  const palette = useWords("palette");
  return (
    <Dialog
      open={open}
      onClose={props.close}
      title={props.first === "search" ? text.list.searchLabel : palette.title}
      className="mt-[12dvh] max-w-lg"
    >
      <Palette {...props} />
    </Dialog>
  );
}

function Palette({ goals, first, close }: PaletteProps) {
  const text = useWords("desk");
  const palette = useWords("palette");
  const router = useRouter();
  const listId = useId();
  const offered = useOfferedCommands();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Once the dialog is open: opening gives the focus to its first button.
    const frame = requestAnimationFrame(() => input.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const words = typed.trim();
  const going = goals.map(
    ({ href, label, key }): PageCommand => ({
      id: href,
      label: palette.goTo(label),
      hint: `g ${key}`,
      run: () => router.push(href),
    }),
  );
  const help: PageCommand = { id: "keys", label: palette.keys, hint: "?", run: openKeyHelp };
  const search: PageCommand = {
    id: "search",
    label: palette.search(words),
    run: () => router.push(`/verifications?${new URLSearchParams({ q: words })}`),
  };
  const known = matchCommands([...offered, ...going, help], words);
  // Whoever came to search and has typed nothing must not set off a command with Enter.
  const found =
    first === "commands" ? [...known, ...(words === "" ? [] : [search])] : words === "" ? [] : [search, ...known];
  const at = Math.min(active, found.length - 1);

  const run = (command: PageCommand | undefined) => {
    if (command === undefined) return;
    close();
    // After the dialog has given the focus back: a command may put it somewhere itself.
    setTimeout(command.run);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setActive((at + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      run(found[at]);
    }
  };
  return (
    <div className="flex flex-col gap-2">
      <Input
        ref={input}
        role="combobox"
        aria-label={first === "search" ? text.list.searchLabel : palette.label}
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={at < 0 ? undefined : `${listId}-${at}`}
        autoComplete="off"
        placeholder={first === "search" ? text.list.searchPlaceholder : palette.placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={palette.title} className="max-h-[50dvh] overflow-y-auto">
        {found.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox, which keeps the focus
          <div
            key={command.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => run(command)}
            className={cn(
              "flex cursor-pointer items-center gap-2 rounded-sm px-2 py-1.5 text-sm",
              index === at ? "bg-accent-soft" : "hover:bg-muted",
            )}
          >
            <span className="truncate">{command.label}</span>
            {command.hint ? <Kbd className="ml-auto">{command.hint}</Kbd> : null}
          </div>
        ))}
      </div>
    </div>
  );
}
