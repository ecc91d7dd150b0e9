"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Lock, Pencil, Trash2, Users } from "lucide-react";
import { type MouseEvent, useState } from "react";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { SavedView } from "@/lib/contract";
import { cn } from "@/lib/utils";
import { refusalText } from "../_data/api";
import { changeView, removeView, viewsKey } from "../_data/views";
import { hrefOf } from "./view-state";

interface ViewLineProps {
  view: SavedView;
  may: { save: boolean; share: boolean };
  current: boolean;
  onApply: () => void;
  /** Called once the line is to disappear, so that the focus does not go with it. */
  onGone: () => void;
}

type Act = { kind: "rename"; name: string } | { kind: "share"; shared: boolean } | { kind: "remove" };

/** One view: a real link, and beside it what this person may do to it. */
export function ViewLine({ view, may, current, onApply, onGone }: ViewLineProps) {
  const text = useWords("desk");
  const words = useWords("views");
  const client = useQueryClient();
  const [asks, setAsks] = useState<"nothing" | "name" | "removal">("nothing");
  const run = useMutation({
    mutationFn: async (act: Act) => {
      if (act.kind === "remove") await removeView(view.id);
      else await changeView(view.id, act.kind === "rename" ? { name: act.name } : { shared: act.shared });
    },
    onSuccess: (_done, act) => {
      if (act.kind === "remove") onGone();
      setAsks("nothing");
      announce(act.kind === "remove" ? words.removed(view.name) : words.changed);
    },
    onSettled: () => client.invalidateQueries({ queryKey: viewsKey }),
  });
  const mayChange = may.save && (view.shared ? may.share : view.own);
  const mayRemove = may.save && (view.own || may.share);
  const apply = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onApply();
  };
  return (
    <li className="flex flex-col">
      <div className="flex items-center">
        <a
          href={hrefOf(view.filters)}
          onClick={apply}
          aria-current={current ? "true" : undefined}
          className={cn(
            "flex min-h-8 min-w-0 flex-1 items-center gap-1.5 rounded-md px-1.5 text-sm hover:bg-muted",
            current && "bg-accent-soft font-medium text-accent hover:bg-accent-soft",
          )}
        >
          <span className="truncate">{view.name}</span>
          {view.shared ? (
            <span className="ml-auto shrink-0 text-2xs text-muted-foreground">
              {view.own ? words.shared : words.by(view.ownerName)}
            </span>
          ) : null}
        </a>
        {mayChange ? (
          <Button size="iconSmall" variant="ghost" aria-label={words.rename(view.name)} onClick={() => setAsks("name")}>
            <Pencil aria-hidden />
          </Button>
        ) : null}
        {view.own && may.share ? (
          <Button
            size="iconSmall"
            variant="ghost"
            aria-label={view.shared ? words.unshare(view.name) : words.share(view.name)}
            title={view.shared ? words.unshareHelp : words.shareHelp}
            onClick={() => run.mutate({ kind: "share", shared: !view.shared })}
          >
            {view.shared ? <Lock aria-hidden /> : <Users aria-hidden />}
          </Button>
        ) : null}
        {mayRemove ? (
          <Button
            size="iconSmall"
            variant="ghost"
            aria-label={words.remove(view.name)}
            onClick={() => setAsks("removal")}
          >
            <Trash2 aria-hidden />
          </Button>
        ) : null}
      </div>
      {asks === "name" ? (
        <Rename
          name={view.name}
          onCancel={() => setAsks("nothing")}
          onName={(name) => run.mutate({ kind: "rename", name })}
        />
      ) : null}
      {asks === "removal" ? (
        <fieldset className="flex flex-wrap items-center justify-end gap-1.5 p-1.5">
          <legend className="sr-only">{words.remove(view.name)}</legend>
          <span className="mr-auto text-sm">{view.shared ? words.sureShared : words.sure}</span>
          <Button size="small" onClick={() => setAsks("nothing")}>
            {text.common.cancel}
          </Button>
          <Button size="small" variant="danger" autoFocus onClick={() => run.mutate({ kind: "remove" })}>
            {words.removeNow}
          </Button>
        </fieldset>
      ) : null}
      {run.isError ? (
        <p role="alert" className="px-1.5 pb-1 text-bad text-xs">
          {refusalText(run.error, text)}
        </p>
      ) : null}
    </li>
  );
}

interface RenameProps {
  name: string;
  onName: (name: string) => void;
  onCancel: () => void;
}

function Rename({ name, onName, onCancel }: RenameProps) {
  const text = useWords("desk");
  const words = useWords("views");
  const [typed, setTyped] = useState(name);
  return (
    <form
      className="flex items-center gap-1.5 p-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== "") onName(typed.trim());
      }}
    >
      <Input
        aria-label={words.newName}
        value={typed}
        maxLength={60}
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" variant="primary">
        {words.renameNow}
      </Button>
      <Button onClick={onCancel}>{text.common.cancel}</Button>
    </form>
  );
}
