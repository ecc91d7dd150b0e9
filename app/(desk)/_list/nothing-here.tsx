"use client";

import { FilterX, Inbox, SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

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
