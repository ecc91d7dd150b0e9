"use client";

import { useLanguage, useWords } from "@/components/text";

/** Why a check has no answer. The record's own sentence is English: in other languages it stands below the reader's. */
export function FailureText({ message }: { message: string | null }) {
  const language = useLanguage();
  const { failed: words } = useWords("evidence");
  if (language === "en" || message === null) return <p>{message ?? words.text}</p>;
  return (
    <>
      <p>{words.text}</p>
      <p lang="en" className="mt-1 text-muted-foreground text-xs">
        {message}
      </p>
    </>
  );
}
