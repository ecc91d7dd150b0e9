"use client";

import { WifiOff } from "lucide-react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Comes with the list itself: what is not there yet could not be fetched when it is needed. */
export function ListFailed({ retry }: { retry: () => void }) {
  const text = useWords("desk");
  return (
    <div role="alert">
      <EmptyState
        icon={WifiOff}
        title={text.list.errorTitle}
        text={text.list.errorText}
        action={
          <Button variant="primary" onClick={retry}>
            {text.common.retry}
          </Button>
        }
      />
    </div>
  );
}
