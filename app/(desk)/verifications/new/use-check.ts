"use client";

import { useRef, useState } from "react";
import { postCheck } from "../../_data/post-check";

export type CheckRun<Answer> =
  | { state: "idle" }
  | { state: "running"; progressId: string; sent: number; total: number }
  | { state: "done"; answer: Answer }
  | { state: "failed"; error: unknown }
  | { state: "cancelled" };

/** One check from the press of the button to its answer. `url`: the route of its kind. */
export function useCheck<Answer>(url: string) {
  const [run, setRun] = useState<CheckRun<Answer>>({ state: "idle" });
  const abort = useRef<AbortController | null>(null);

  const start = async (form: FormData, totalBytes: number) => {
    const progressId = crypto.randomUUID();
    abort.current = new AbortController();
    setRun({ state: "running", progressId, sent: 0, total: totalBytes });
    try {
      const answer = await postCheck<Answer>({
        url,
        form,
        progressId,
        signal: abort.current.signal,
        onUpload: (bytes) => setRun({ state: "running", progressId, ...bytes }),
      });
      setRun({ state: "done", answer });
    } catch (error) {
      const cancelled = error instanceof DOMException && error.name === "AbortError";
      setRun(cancelled ? { state: "cancelled" } : { state: "failed", error });
    }
  };
  return { run, start, cancel: () => abort.current?.abort(), reset: () => setRun({ state: "idle" }) };
}
