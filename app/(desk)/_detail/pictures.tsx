"use client";

import { useState } from "react";
import { DocumentViewer, type ViewerSide } from "@/components/verification/document-viewer";
import type { ViewName } from "@/components/verification/use-picture";

interface PicturesProps {
  sides: readonly ViewerSide[];
  first: ViewName;
}

/** The pictures as they were sent, under the same magnifier as documents. */
export function Pictures({ sides, first }: PicturesProps) {
  const [active, setActive] = useState<ViewName>(first);
  return (
    <div className="flex h-[32rem] max-h-[75dvh] min-w-0 flex-col overflow-hidden rounded-lg border">
      <DocumentViewer
        sides={sides}
        active={active}
        onActive={setActive}
        boxes={[]}
        selected={null}
        onSelect={() => undefined}
      />
    </div>
  );
}
