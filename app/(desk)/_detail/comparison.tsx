"use client";

import type { ReactNode } from "react";
import { FacePair } from "@/components/face/face-pair";
import type { ShownFace } from "@/components/face/shown-face";
import { useWords } from "@/components/text";
import { Panel } from "@/components/ui/panel";

interface ComparisonProps {
  left: ShownFace;
  right: ShownFace;
  /** Where their score lies on its scale, and what is to be said of it. */
  children: ReactNode;
}

/** Two faces as they were compared, and beside them how alike they are. */
export function Comparison({ left, right, children }: ComparisonProps) {
  const words = useWords("faces");
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <Panel title={words.pair.title}>
        <FacePair left={left} right={right} />
      </Panel>
      <Panel title={words.scale.title} bodyClassName="flex flex-col gap-3">
        {children}
      </Panel>
    </div>
  );
}
