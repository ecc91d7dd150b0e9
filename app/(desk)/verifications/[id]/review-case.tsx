"use client";

import { useEffect, useRef } from "react";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { wordsAhead } from "@/components/words-ahead";
import { shortId } from "@/lib/format";
import type { CaseRecord } from "./fetch-case";
import Loading from "./loading";
import { ReviewScreen } from "./review-screen";
import { useCaseOnView } from "./use-case-on-view";
import type { Allowed } from "./why-column";

wordsAhead(
  "corrections",
  "decisions",
  "desk",
  "document",
  "evidence",
  "explain",
  "exporting",
  "findings",
  "newCheck",
  "reviews",
);

interface ReviewCaseProps {
  /** The run the page was asked for. */
  first: CaseRecord;
  /** Id of who reads. */
  me: string;
  may: Allowed;
}

/** The review page: one case after the other, without leaving the page in between. */
export function ReviewCase({ first, me, may }: ReviewCaseProps) {
  const { record, moved, go } = useCaseOnView(first, may.entities);
  useTitle(record);
  if (record === null) return <Loading />;
  // A new case starts with nothing chosen, zoomed or open.
  return <ReviewScreen key={record.detail.id} {...record} me={me} may={may} onGo={go} moved={moved} />;
}

/** The server names the page it sends; a case moved on to is named, and told to screen readers, here. */
function useTitle(record: CaseRecord | null): void {
  const words = useWords("evidence");
  const { productName } = useWords("desk").common;
  const id = record?.detail.id ?? null;
  const named = useRef(id);
  const title = id === null ? null : words.title(shortId(id));
  useEffect(() => {
    if (id === null || title === null || named.current === id) return;
    named.current = id;
    document.title = `${title} · ${productName}`;
    announce(title);
  }, [id, title, productName]);
}
