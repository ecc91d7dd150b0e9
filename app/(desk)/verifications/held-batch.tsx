"use client";

import { Undo2 } from "lucide-react";
import { useEffect, useRef } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Countdown } from "../_review/countdown";

interface HeldBatchProps {
  /** What is about to be sent. */
  what: string;
  leavesAt: number;
  onUndo: () => void;
  onSend: () => void;
}

/** A batch on its way: how long it can be undone. The focus stands on the way back. */
export function HeldBatch({ what, leavesAt, onUndo, onSend }: HeldBatchProps) {
  const { pending } = useWords("decisions");
  const words = useWords("batch");
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <section aria-label={pending.label} className="flex flex-col gap-2">
      <p role="status" className="font-medium text-sm">
        {what}
      </p>
      <Countdown leavesAt={leavesAt} />
      <p className="text-muted-foreground text-xs">{words.closingSends}</p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="ghost" onClick={onSend}>
          {pending.now}
        </Button>
        <Button ref={back} onClick={onUndo}>
          <Undo2 aria-hidden />
          {pending.undo}
          <Kbd className="max-sm:hidden">Ctrl Z</Kbd>
        </Button>
      </div>
    </section>
  );
}
