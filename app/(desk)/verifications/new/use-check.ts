"use client";

import { useRef, useState } from "react";
import type { VerificationAnswer } from "@/lib/contract";
import { postCheck } from "../../_data/post-check";

export type CheckRun =
  | { state: "idle" }
  | { state: "running"; progressId: string; sent: number; total: number }
  | { state: "done"; answer: VerificationAnswer }
  | { state: "failed"; error: unknown }
  | { state: "cancelled" };

/** One check from the press of the button to its answer. */
export function useCheck() {
  const [run, setRun] = useState<CheckRun>({ state: "idle" });
  const abort = useRef<AbortController | null>(null);

  const start = async (form: FormData, totalBytes: number) => {
    const progressId = crypto.randomUUID();
    abort.current = new AbortController();
    setRun({ state: "running", progressId, sent: 0, total: totalBytes });
    try {
      const answer = await postCheck({
        form,
        progressId,
        signal: abort.current.signal,
        onUpload: (sent, total) => setRun({ state: "running", progressId, sent, total }),
      });
      setRun({ state: "done", answer });
    } catch (error) {
      const cancelled = error instanceof DOMException && error.name === "AbortError";
      setRun(cancelled ? { state: "cancelled" } : { state: "failed", error });
    }
  };
  return { run, start, cancel: () => abort.current?.abort(), reset: () => setRun({ state: "idle" }) };
}
