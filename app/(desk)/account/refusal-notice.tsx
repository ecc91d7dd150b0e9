"use client";

import { useWords } from "@/components/text";
import { Notice } from "@/components/ui/notice";
import type { OwnState } from "./actions";

/** Why something about one's own account was not done; nothing while nothing was refused. */
export function RefusalNotice({ state }: { state: OwnState }) {
  const { refused } = useWords("account");
  if (state.state !== "refused") return null;
  const { refusal } = state;
  return (
    <Notice tone={refusal.reason === "wait" ? "care" : "bad"} role="alert">
      {refusal.reason === "wait" ? refused.wait(refusal.seconds) : refused[refusal.reason]}
    </Notice>
  );
}
