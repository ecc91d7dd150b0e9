"use client";

import { Check, UserRoundPlus, X } from "lucide-react";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import type { Selection } from "@/components/data-table/use-selection";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { VerificationRow } from "@/components/verification/record-view";

// Seen once somebody has chosen rows and what to do with them; the list is on view long before that.
const AssignBatch = dynamic(() => import("./assign-batch").then((file) => file.AssignBatch), { ssr: false });
const ConfirmBatch = dynamic(() => import("./confirm-batch").then((file) => file.ConfirmBatch), { ssr: false });

interface Asked {
  rows: readonly VerificationRow[];
  act: "confirm" | "assign";
}

interface BatchBarProps {
  rows: readonly VerificationRow[];
  selection: Selection<VerificationRow>;
  may: { decide: boolean; assign: boolean };
}

/** What may be done to the selected rows. Going against the engine is not among it: that takes a look at each. */
export function BatchBar({ rows, selection, may }: BatchBarProps) {
  const words = useWords("batch");
  const { chosen, set } = selection;
  // The rows as they were when the dialog opened: the list goes on changing under it.
  const [asked, setAsked] = useState<Asked | null>(null);
  const count = chosen.length;
  useEffect(() => announce(words.selected(count)), [words, count]);
  const close = () => setAsked(null);
  return (
    <>
      {count > 0 ? (
        <section
          aria-label={words.label}
          className="-mx-2 mb-2 flex flex-wrap items-center gap-2 rounded-md bg-accent-soft px-2 py-1.5"
        >
          <p className="tnum mr-auto font-medium text-accent text-sm">{words.selected(count)}</p>
          {count < rows.length ? (
            <Button size="small" className="sm:hidden" onClick={() => set(rows.map(({ id }) => id))}>
              {words.select.page}
            </Button>
          ) : null}
          {may.decide ? (
            <Button variant="primary" onClick={() => setAsked({ act: "confirm", rows: chosen })}>
              <Check aria-hidden />
              {words.confirm}
            </Button>
          ) : null}
          {may.assign ? (
            <Button onClick={() => setAsked({ act: "assign", rows: chosen })}>
              <UserRoundPlus aria-hidden />
              {words.assign}
            </Button>
          ) : null}
          <Button variant="ghost" size="icon" aria-label={words.clear} title={words.clear} onClick={() => set([])}>
            <X aria-hidden />
          </Button>
        </section>
      ) : null}
      <Dialog
        open={asked !== null}
        onClose={close}
        title={asked?.act === "assign" ? words.assignTitle : words.confirmTitle}
        className="max-w-xl"
      >
        {asked?.act === "confirm" ? <ConfirmBatch rows={asked.rows} onClose={close} onLeft={set} /> : null}
        {asked?.act === "assign" ? <AssignBatch rows={asked.rows} onClose={close} onLeft={set} /> : null}
      </Dialog>
    </>
  );
}
