"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type ChosenEntity, EntityPicker } from "@/components/entity/entity-picker";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { searchEntities } from "../../_data/api";
import { attach } from "./actions";

/** Gives a check without an entity its person: asked twice, because it is done once. */
export function AttachPanel({ id }: { id: string }) {
  const text = useWords("desk");
  const words = useWords("evidence").attach;
  const [chosen, setChosen] = useState<ChosenEntity | null>(null);
  const run = useMutation({
    mutationFn: (entity: ChosenEntity) => attach(id, entity.id),
    onSuccess: (result) => {
      if (result.ok) announce(words.done);
    },
  });
  const refused = run.data && !run.data.ok ? (text.errors.byCode[run.data.code] ?? words.failed) : null;
  return (
    <div className="flex flex-col gap-2">
      <p className="text-muted-foreground text-xs">{words.text}</p>
      {refused || run.isError ? (
        <Notice tone="bad" role="alert">
          {refused ?? words.failed}
        </Notice>
      ) : null}
      <EntityPicker
        id="attach-entity"
        label={text.list.entity}
        chosen={chosen}
        onChoose={setChosen}
        search={searchEntities}
      />
      {chosen ? (
        <div className="flex items-center gap-2">
          <p className="min-w-0 flex-1 text-sm">{words.confirm(chosen.name)}</p>
          <Button variant="primary" aria-disabled={run.isPending} onClick={() => run.isPending || run.mutate(chosen)}>
            {run.isPending ? words.running : words.action}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
