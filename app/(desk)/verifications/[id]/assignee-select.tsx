"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useWords } from "@/components/text";
import { Select } from "@/components/ui/select";
import type { QueuePlace } from "@/lib/contract";
import { assign, reviewsKey } from "../../_data/reviews";
import { colleagueLabel, useColleagues } from "../../_review/colleagues";
import { ColleaguesFailed } from "../../_review/colleagues-failed";

interface AssigneeSelectProps {
  id: string;
  assignee: QueuePlace["assignee"];
}

/** Whom a lead gives the case to. */
export function AssigneeSelect({ id, assignee }: AssigneeSelectProps) {
  const words = useWords("decisions").queue;
  const client = useQueryClient();
  const people = useColleagues();
  const run = useMutation({
    mutationFn: (userId: string | null) => assign(id, userId),
    onSettled: () => client.invalidateQueries({ queryKey: reviewsKey(id) }),
  });
  const known = people.data ?? [];
  const chosen = run.isPending ? (run.variables ?? "") : (assignee?.id ?? "");
  return (
    <>
      <Select
        aria-label={words.assignee}
        title={words.assignee}
        className="w-36"
        value={chosen}
        onChange={(event) => run.mutate(event.target.value === "" ? null : event.target.value)}
      >
        <option value="">{words.nobody}</option>
        {assignee && !known.some((person) => person.id === assignee.id) ? (
          <option value={assignee.id}>{assignee.name}</option>
        ) : null}
        {known.map((person) => (
          <option key={person.id} value={person.id}>
            {colleagueLabel(person, known)}
          </option>
        ))}
      </Select>
      {run.isError ? (
        <p role="alert" className="text-bad text-xs">
          {words.assignFailed}
        </p>
      ) : null}
      {people.isError ? <ColleaguesFailed people={people} /> : null}
    </>
  );
}
