"use client";

import { useWords } from "@/components/text";
import { FaceFigure } from "./face-figure";
import type { ShownFace } from "./shown-face";

interface FacePairProps {
  left: ShownFace;
  right: ShownFace;
}

/** The two faces side by side, in the form in which they were compared. */
export function FacePair({ left, right }: FacePairProps) {
  const { pair } = useWords("faces");
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-2 gap-3">
        <FaceFigure {...left} />
        <FaceFigure {...right} />
      </div>
      <p className="text-muted-foreground text-xs">{pair.help}</p>
    </div>
  );
}
