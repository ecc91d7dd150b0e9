"use client";

import { CloudAlert } from "lucide-react";
import { useText } from "@/components/text";
import { Button } from "@/components/ui/button";
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
        <Button variant="primary" onClick={retry}>
          {text.common.retry}
        </Button>
      }
    />
  );
}
