"use client";

import { useCallback, useEffect, useState } from "react";
import { type FileProblem, problemOf } from "@/components/upload/accepted-file";

export type SideName = "documentFront" | "documentBack";
export type Files = Record<SideName, File | null>;
const NONE: Files = { documentFront: null, documentBack: null };

/** Front and back as chosen, dropped or pasted; a pasted picture goes to the first side that is still empty. */
export function useTwoFiles(active: boolean) {
  const [files, setFiles] = useState<Files>(NONE);
  const set = useCallback(
    (side: SideName, file: File | null) => setFiles((before) => ({ ...before, [side]: file })),
    [],
  );

  useEffect(() => {
    if (!active) return;
    const onPaste = (event: ClipboardEvent) => {
      const file = event.clipboardData?.files[0];
      if (!file) return;
      event.preventDefault();
      setFiles((before) =>
        before.documentFront ? { ...before, documentBack: file } : { ...before, documentFront: file },
      );
    };
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  }, [active]);

  const problems: Record<SideName, FileProblem | null> = {
    documentFront: files.documentFront && problemOf(files.documentFront),
    documentBack: files.documentBack && problemOf(files.documentBack),
  };
  return { files, set, setAll: setFiles, clear: useCallback(() => setFiles(NONE), []), problems };
}
