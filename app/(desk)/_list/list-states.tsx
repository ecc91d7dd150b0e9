"use client";

import { FilterX, Inbox, SearchX, WifiOff } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

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

interface NothingHereProps {
  /** Whether the list is empty because of its filters. */
  filtered: boolean;
  clear: () => void;
  /** What stands there when nothing exists at all, and the next step. */
  title: string;
  text: string;
  action: ReactNode;
}

export function NothingHere({ filtered, clear, title, text: about, action }: NothingHereProps) {
  const text = useWords("desk");
  if (!filtered) return <EmptyState icon={Inbox} title={title} text={about} action={action} />;
  return (
    <EmptyState
      icon={SearchX}
      title={text.list.noMatchTitle}
      text={text.list.noMatchText}
      action={
        <Button onClick={clear}>
          <FilterX aria-hidden />
          {text.list.clear}
        </Button>
      }
    />
  );
}
