"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { refusalText } from "../_data/api";
import { saveView, viewsKey } from "../_data/views";
import type { ListState } from "./search-params";
import { filtersOf } from "./view-state";

interface SaveViewProps {
  state: ListState;
  mayShare: boolean;
  /** What the list shows is a view already. */
  known: boolean;
}

/** Keeps the filters that are on now under a name. */
export function SaveView({ state, mayShare, known }: SaveViewProps) {
  const text = useWords("desk");
  const words = useWords("views");
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const filters = filtersOf(state);
  const run = useMutation({
    mutationFn: saveView,
    onSuccess: (view) => {
      setName("");
      setShared(false);
      announce(words.saved(view.name));
    },
    onSettled: () => client.invalidateQueries({ queryKey: viewsKey }),
  });
  if (known || Object.keys(filters).length === 0) {
    return (
      <p className="border-t px-1.5 pt-2 text-muted-foreground text-xs">{known ? words.isOne : words.filterFirst}</p>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "" && !run.isPending) run.mutate({ name: name.trim(), filters, shared });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-2 border-t px-1.5 pt-2">
      <Field id="view-name" label={words.save} hint={state.q === "" ? undefined : words.searchStays}>
        <div className="flex gap-1.5">
          <Input
            id="view-name"
            required
            maxLength={60}
            autoComplete="off"
            placeholder={words.namePlaceholder}
            value={name}
            onChange={(event) => setName(event.target.value)}
            {...(state.q === "" ? {} : { "aria-describedby": "view-name-hint" })}
          />
          <Button type="submit" variant="primary" aria-disabled={run.isPending}>
            {words.saveNow}
          </Button>
        </div>
      </Field>
      {mayShare ? (
        <label className="flex items-center gap-1.5 text-sm">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={shared}
            onChange={(event) => setShared(event.target.checked)}
          />
          {words.shareNow}
        </label>
      ) : null}
      {run.isError ? (
        <p role="alert" className="text-bad text-xs">
          {refusalText(run.error, text)}
        </p>
      ) : null}
    </form>
  );
}
