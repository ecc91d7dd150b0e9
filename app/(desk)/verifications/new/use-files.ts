"use client";

import { useCallback, useEffect, useState } from "react";
import { type FileProblem, type PictureKind, problemOf } from "@/components/upload/accepted-file";

export type Files<Name extends string> = Record<Name, File | null>;

/**
 * The pictures of a form as chosen, dropped, photographed or pasted; a pasted one goes to the first field that is still
 * empty, else it replaces the last. `names` must keep its identity between renders.
 */
export function useFiles<Name extends string>(names: readonly Name[], kind: PictureKind, active: boolean) {
  const [files, setFiles] = useState<Partial<Files<Name>>>({});
  const set = useCallback((name: Name, file: File | null) => {
    setFiles((before) => {
      const after: Partial<Files<Name>> = { ...before };
      after[name] = file;
      return after;
    });
  }, []);

  useEffect(() => {
    if (!active) return;
    const onPaste = (event: ClipboardEvent) => {
      const file = event.clipboardData?.files[0];
      if (!file) return;
      event.preventDefault();
      setFiles((before) => {
        const target = names.find((name) => !before[name]) ?? names.at(-1);
        if (target === undefined) return before;
        const after: Partial<Files<Name>> = { ...before };
        after[target] = file;
        return after;
      });
    };
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  }, [active, names]);

  const fileOf = (name: Name): File | null => files[name] ?? null;
  const problem = (name: Name): FileProblem | null => {
    const file = fileOf(name);
    return file && problemOf(file, kind);
  };
  return { fileOf, problem, set, setAll: setFiles, clear: useCallback(() => setFiles({}), []) };
}
