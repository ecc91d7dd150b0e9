"use client";

import { useWords } from "@/components/text";
import { Notice } from "@/components/ui/notice";

/** What a comparison of still pictures leaves open; stands on every result of one. */
export function StillImageLimits() {
  const { limits } = useWords("faces");
  return (
    <Notice tone="info" title={limits.title}>
      <p>{limits.upload}</p>
      <p className="mt-1">{limits.stronger}</p>
      <p className="mt-1 text-muted-foreground text-xs">{limits.standard}</p>
    </Notice>
  );
}
