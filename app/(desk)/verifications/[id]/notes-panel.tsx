"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useKeys } from "@/components/hooks/use-keys";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Fold } from "@/components/ui/fold";
import { controlClass } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import { NOTE_MAX } from "@/lib/contract";
import { cn } from "@/lib/utils";
import { refusalText } from "../../_data/api";
import { fetchNotes, notesKey, postNote } from "../../_data/reviews";

interface NotesPanelProps {
  id: string;
  mayWrite: boolean;
  /** Counts up each time somebody asks to write. */
  asked: number;
}

/** Remarks on the case: added, read by all, changed by nobody. */
export function NotesPanel({ id, mayWrite, asked }: NotesPanelProps) {
  const words = useWords("decisions").notes;
  const notes = useQuery({ queryKey: notesKey(id), queryFn: ({ signal }) => fetchNotes(id, signal) });
  const count = notes.data?.notes.length ?? 0;
  return (
    <Fold title={words.title} open={asked > 0 || count > 0} aside={count > 0 ? count : undefined}>
      <div className="flex flex-col gap-3">
        {mayWrite ? <NewNote id={id} asked={asked} /> : null}
        {notes.isPending ? (
          <Skeleton className="w-full" />
        ) : notes.isError ? (
          <p className="text-bad text-sm">{words.failedLoad}</p>
        ) : count === 0 ? (
          <p className="text-muted-foreground text-sm">{words.none}</p>
        ) : (
          <ol className="flex flex-col divide-y">
            {notes.data.notes.map((note) => (
              <li key={note.id} className="py-2 text-sm first:pt-0 last:pb-0">
                <p className="text-muted-foreground text-xs">
                  {note.byName ?? words.byKey}, <Time iso={note.at} />
                </p>
                <p className="whitespace-pre-wrap break-words">{note.text}</p>
              </li>
            ))}
          </ol>
        )}
      </div>
    </Fold>
  );
}

function NewNote({ id, asked }: { id: string; asked: number }) {
  const text = useWords("desk");
  const words = useWords("decisions").notes;
  const client = useQueryClient();
  const area = useRef<HTMLTextAreaElement>(null);
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (asked === 0) return;
    area.current?.closest("details")?.setAttribute("open", "");
    area.current?.focus();
  }, [asked]);
  const run = useMutation({
    mutationFn: () => postNote(id, note.trim()),
    onSuccess: async () => {
      setNote("");
      setTried(false);
      announce(words.added);
      await client.invalidateQueries({ queryKey: notesKey(id) });
    },
  });
  const empty = note.trim() === "";
  const submit = () => {
    setTried(true);
    if (!empty && !run.isPending) run.mutate();
  };
  useKeys({ "Ctrl+Enter": { does: "sendText" }, Escape: { does: "leaveText" } });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
    if (event.key === "Escape") area.current?.blur();
  };
  return (
    <div className="flex flex-col gap-2">
      {run.isError ? (
        <Notice tone="bad" role="alert">
          {words.failed} {refusalText(run.error, text)}
        </Notice>
      ) : null}
      <Field id="new-note" label={words.label} hint={words.help} error={tried && empty ? words.empty : undefined}>
        <textarea
          id="new-note"
          ref={area}
          rows={2}
          maxLength={NOTE_MAX}
          value={note}
          aria-describedby="new-note-hint"
          onChange={(event) => setNote(event.target.value)}
          onKeyDown={onKeyDown}
          className={cn(controlClass, "h-auto resize-y py-1.5")}
        />
      </Field>
      <Button className="self-end" aria-disabled={run.isPending} onClick={submit}>
        {run.isPending ? words.adding : words.add}
      </Button>
    </div>
  );
}
