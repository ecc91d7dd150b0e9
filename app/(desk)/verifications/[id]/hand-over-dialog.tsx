"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { refusalText } from "../../_data/api";
import { handOver, reviewsKey } from "../../_data/reviews";
import { colleagueLabel, useColleagues } from "../../_review/colleagues";
import { ColleaguesFailed } from "../../_review/colleagues-failed";

interface HandOverDialogProps {
  id: string;
  me: string;
  open: boolean;
  onClose: () => void;
}

/** Whom the case in hand is given to. Chosen first and given then: a choice that acts at once is a trap for the keyboard. */
export function HandOverDialog({ id, me, open, onClose }: HandOverDialogProps) {
  const text = useWords("desk");
  const words = useWords("decisions").handOver;
  const client = useQueryClient();
  const people = useColleagues(open);
  const colleagues = (people.data ?? []).filter((person) => person.id !== me);
  const [chosen, setChosen] = useState("");
  const [tried, setTried] = useState(false);
  const run = useMutation({
    mutationFn: (to: string) => handOver(id, to),
    onSuccess: (_place, to) => {
      announce(words.done(colleagues.find((person) => person.id === to)?.name ?? ""));
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: reviewsKey(id) }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (chosen !== "" && !run.isPending) run.mutate(chosen);
  };
  return (
    <Dialog open={open} onClose={onClose} title={words.title} className="max-w-md">
      <form noValidate onSubmit={submit} className="flex flex-col gap-3">
        <p className="text-muted-foreground text-sm">{words.text}</p>
        {run.isError ? (
          <Notice tone="bad" role="alert">
            {words.failed} {refusalText(run.error, text)}
          </Notice>
        ) : null}
        {people.isSuccess && colleagues.length === 0 ? (
          <Notice tone="info">{words.nobody}</Notice>
        ) : (
          <Field id="hand-over-to" label={words.to} error={tried && chosen === "" ? words.choose : undefined}>
            <Select
              id="hand-over-to"
              value={chosen}
              aria-invalid={tried && chosen === ""}
              onChange={(event) => setChosen(event.target.value)}
            >
              <option value="">{words.choose}</option>
              {colleagues.map((person) => (
                <option key={person.id} value={person.id}>
                  {colleagueLabel(person, people.data ?? [])}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {people.isError ? <ColleaguesFailed people={people} /> : null}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" variant="primary" aria-disabled={run.isPending}>
            {words.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
