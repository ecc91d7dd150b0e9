"use client";

import { useWords } from "@/components/text";
import { engineSentence } from "@/lib/i18n";

/** A sentence of the engine's in the reader's language; the record's own English one where there are no words for it. */
export function EngineSaid({ sentence }: { sentence: string }) {
  const { engineSays: words } = useWords("evidence");
  return engineSentence(sentence, words) ?? <span lang="en">{sentence}</span>;
}
