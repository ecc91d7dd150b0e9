"use client";

import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import type { Colleagues } from "./colleagues";

/** Said beside a list of colleagues that did not arrive: a short list would look like a small team. */
export function ColleaguesFailed({ people }: { people: Colleagues }) {
  const text = useWords("desk");
  const words = useWords("decisions").handOver;
  return (
    <p role="alert" className="flex flex-wrap items-center gap-x-2 text-bad text-xs">
      {words.peopleFailed}
      <Button variant="link" size="small" aria-disabled={people.isFetching} onClick={() => void people.refetch()}>
        {text.common.retry}
      </Button>
    </p>
  );
}
