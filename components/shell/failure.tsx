"use client";

import { CloudAlert } from "lucide-react";
import { useText } from "@/components/text";
import { EmptyState } from "@/components/ui/empty-state";

interface FailureProps {
  /** Next's reference of the server error, for the log. */
  digest?: string | undefined;
  retry: () => void;
}

/** A page that could not be shown, with the way to try again. */
export function Failure({ digest, retry }: FailureProps) {
  const text = useText();
  return (
    <EmptyState
      icon={CloudAlert}
      level={1}
      title={text.errors.title}
      text={digest ? `${text.errors.text} ${text.errors.digest(digest)}` : text.errors.text}
      className="flex-1"
      action={
        // A plain button: every page loads this file beforehand, and the styled one would bring its whole machinery.
        <button
          type="button"
          onClick={retry}
          className="inline-flex h-8 items-center rounded-md bg-accent px-3 font-medium text-accent-foreground text-sm hover:bg-accent/90"
        >
          {text.common.retry}
        </button>
      }
    />
  );
}
