"use client";

import { RotateCcw } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { HostedCapture } from "@/lib/contract";
import { useHostedText } from "../_frame/hosted-language";

interface RetakePanelProps {
  reasons: HostedCapture["retake"];
  attemptsLeft: number;
  /** Absent where no camera can try again. */
  onAgain?: (() => void) | undefined;
}

/** Why another picture is wanted. The camera waits: shooting again at once would take the same picture. */
export function RetakePanel({ reasons, attemptsLeft, onAgain }: RetakePanelProps) {
  const text = useHostedText();
  return (
    <div role="alert" className="flex flex-col gap-2 rounded-2xl border border-care/30 bg-care-soft p-5">
      <p className="font-semibold text-lg">{text.retake.title}</p>
      <ul className="list-disc pl-5 text-lg">
        {reasons.map((reason) => (
          <li key={reason}>{text.retake[reason]}</li>
        ))}
      </ul>
      {attemptsLeft <= 2 ? <p>{text.retake.left(attemptsLeft)}</p> : null}
      {onAgain ? (
        <Button variant="primary" className="mt-1 h-12 text-lg" onClick={onAgain}>
          <RotateCcw aria-hidden />
          {text.camera.retry}
        </Button>
      ) : null}
    </div>
  );
}
