"use client";

import { useWords } from "@/components/text";
import { Notice } from "@/components/ui/notice";
import type { ChangeState } from "../actions";

/** What became of a change. */
export function ChangeNotice({ state, done }: { state: ChangeState; done: string }) {
  const { refused } = useWords("users").person;
  if (state.state === "idle") return null;
  return state.state === "done" ? (
    <Notice tone="good" role="status">
      {done}
    </Notice>
  ) : (
    <Notice tone="bad" role="alert">
      {refused[state.reason]}
    </Notice>
  );
}
