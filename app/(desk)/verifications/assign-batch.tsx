"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { assignAll } from "../_data/batch";
import { colleagueLabel, useColleagues } from "../_review/colleagues";
import { ColleaguesFailed } from "../_review/colleagues-failed";
import { BatchOutcome, BatchRequestFailed } from "./batch-outcome";
import type { BatchProps } from "./batch-props";
import { BatchRows } from "./batch-rows";
import { unassignable } from "./left-out";
import { undone } from "./undecided-batch";
import { useUndecided } from "./use-undecided";

const NOBODY = "nobody";

/** One colleague for several waiting cases; then what became of each. */
export function AssignBatch({ rows, onClose, onLeft }: BatchProps) {
  const text = useWords("desk");
  const words = useWords("batch");
  const client = useQueryClient();
  const [who, setWho] = useState("");
  const people = useColleagues();
  const tellUndecided = useUndecided();
  const fit = rows.filter((row) => unassignable(row) === null);
  const run = useMutation({
    mutationFn: (to: string | null) =>
      assignAll(
        fit.map(({ id }) => id),
        to,
      ),
    onSuccess: (answer, to) => {
      const left = undone(fit, answer);
      onLeft(left.ids);
      if (left.ids.length > 0) tellUndecided({ ...again(to), ...left, error: null });
    },
    onError: (error, to) => tellUndecided({ ...again(to), rows: fit, refused: null, error }),
    onSettled: () => client.invalidateQueries({ queryKey: ["verifications"] }),
  });
  const again = (to: string | null) => ({
    act: "assign" as const,
    send: (ids: readonly string[]) => assignAll(ids, to),
  });
  if (run.data) return <BatchOutcome rows={rows} results={run.data.results} done={words.assigned} onClose={onClose} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (who !== "" && !run.isPending) run.mutate(who === NOBODY ? null : who);
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <BatchRows rows={rows} leftOut={unassignable} fitting={words.willAssign} />
      {fit.length > 0 ? (
        <Field id="batch-assignee" label={words.colleague}>
          <Select id="batch-assignee" required value={who} onChange={(event) => setWho(event.target.value)}>
            <option value="">{people.isPending ? words.loading : words.choose}</option>
            <option value={NOBODY}>{words.nobody}</option>
            {(people.data ?? []).map((person) => (
              <option key={person.id} value={person.id}>
                {colleagueLabel(person, people.data ?? [])}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {people.isError ? <ColleaguesFailed people={people} /> : null}
      {run.isError ? <BatchRequestFailed error={run.error} /> : null}
      {run.isPending ? (
        <p role="status" className="text-muted-foreground text-sm">
          {words.working(fit.length)}
        </p>
      ) : null}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{fit.length > 0 ? text.common.cancel : text.common.close}</Button>
        {fit.length > 0 ? (
          <Button type="submit" variant="primary" aria-disabled={who === "" || run.isPending}>
            {words.assignNow(fit.length)}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
