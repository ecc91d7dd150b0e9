"use client";

import { useQuery } from "@tanstack/react-query";
import { Check, Plus, ShieldCheck, X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { useDebounced } from "@/components/hooks/use-debounced";
import { useWords } from "@/components/text";
import { Input } from "@/components/ui/input";
import type { EntityRecord } from "@/lib/contract";
import { cn } from "@/lib/utils";

export interface ChosenEntity {
  id: string;
  name: string;
}

interface EntityPickerProps {
  id: string;
  /** Name for screen readers when no visible label points at `id`. */
  label?: string;
  placeholder?: string;
  /** With a name, the chosen id travels in a form under it. */
  name?: string;
  chosen: ChosenEntity | null;
  onChoose: (entity: ChosenEntity | null) => void;
  search: (words: string, signal?: AbortSignal) => Promise<EntityRecord[]>;
  /** Offers "new entity" as the last choice, with the words typed so far. */
  onCreate?: (words: string) => void;
  className?: string;
}

/** A combobox over people (ARIA 1.2 list autocomplete): type, arrows, Enter; Escape closes; the cross clears. */
export function EntityPicker(props: EntityPickerProps) {
  const { id, label, placeholder, name, chosen, onChoose, search, onCreate, className } = props;
  const text = useWords("desk");
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const open = typed !== null;
  const words = useDebounced(typed ?? "", 200);
  const found = useQuery({
    queryKey: ["entities", "search", words],
    queryFn: ({ signal }) => search(words, signal),
    enabled: open,
  });
  const people = open ? (found.data ?? []) : [];
  const choices = people.length + (onCreate ? 1 : 0);

  const close = () => {
    setTyped(null);
    setActive(0);
  };
  const choose = (index: number) => {
    const person = people[index];
    if (person) onChoose({ id: person.id, name: person.name });
    else if (onCreate && index === people.length) onCreate(typed ?? "");
    else return;
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) setTyped("");
      else setActive((at) => (at + (event.key === "ArrowDown" ? 1 : choices - 1)) % Math.max(1, choices));
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      choose(active);
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      close();
    }
  };

  return (
    <div className={cn("relative min-w-0", className)}>
      {name ? <input type="hidden" name={name} value={chosen?.id ?? ""} /> : null}
      <Input
        ref={input}
        id={id}
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && choices > 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        placeholder={chosen ? undefined : (placeholder ?? text.picker.placeholder)}
        value={typed ?? chosen?.name ?? ""}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onFocus={(event) => event.target.select()}
        onClick={() => setTyped((before) => before ?? "")}
        onBlur={close}
        onKeyDown={onKeyDown}
        className={cn("pr-7", chosen && "border-accent font-medium")}
      />
      {chosen && !open ? (
        <button
          type="button"
          aria-label={text.picker.clear}
          onClick={() => {
            onChoose(null);
            input.current?.focus();
          }}
          className="absolute top-1/2 right-1 inline-flex size-6 -translate-y-1/2 items-center justify-center rounded-sm text-muted-foreground hover:bg-muted hover:text-foreground"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      ) : null}
      <div
        className={cn(
          "absolute top-full left-0 z-40 mt-1 max-h-80 w-full min-w-72 overflow-y-auto rounded-lg border bg-surface-raised p-1 shadow-overlay",
          !open && "hidden",
        )}
      >
        <div id={listId} role="listbox" aria-label={label ?? text.list.entity}>
          {people.map((person, index) => (
            <Choice key={person.id} id={`${listId}-${index}`} active={index === active} onChoose={() => choose(index)}>
              <span className="truncate">{person.name}</span>
              <span className="ml-auto shrink-0 text-muted-foreground text-xs">
                {[person.countryCode, person.taxId ?? person.externalId].filter(Boolean).join(" · ")}
              </span>
              {person.kycVerified ? (
                <span title={text.picker.verifiedHelp} className="flex shrink-0 text-good">
                  <ShieldCheck aria-hidden className="size-3.5" />
                  <span className="sr-only">{text.picker.verified}</span>
                </span>
              ) : null}
              {person.id === chosen?.id ? <Check aria-hidden className="size-3.5 text-accent" /> : null}
            </Choice>
          ))}
          {onCreate ? (
            <Choice
              id={`${listId}-${people.length}`}
              active={active === people.length}
              onChoose={() => choose(people.length)}
            >
              <Plus aria-hidden className="size-3.5 text-accent" />
              <span className="truncate text-accent">{text.picker.create(typed ?? "")}</span>
            </Choice>
          ) : null}
        </div>
        <p role="status" className={cn("px-2 py-1.5 text-muted-foreground text-xs", people.length > 0 && "sr-only")}>
          {!open
            ? ""
            : found.isError
              ? text.picker.failed
              : found.isPending
                ? text.picker.searching
                : people.length > 0
                  ? text.picker.count(people.length)
                  : text.picker.noMatch}
        </p>
      </div>
    </div>
  );
}

interface ChoiceProps {
  id: string;
  active: boolean;
  onChoose: () => void;
  children: ReactNode;
}

function Choice({ id, active, onChoose, children }: ChoiceProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox, which keeps the focus
    <div
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      // Taking the focus would blur the input and close the list before the click arrives.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={cn(
        "flex cursor-pointer items-center gap-2 rounded-sm px-2 py-1.5 text-sm",
        active ? "bg-accent-soft" : "hover:bg-muted",
      )}
    >
      {children}
    </div>
  );
}
