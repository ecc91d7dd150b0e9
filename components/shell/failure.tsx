"use client";

import { CloudAlert } from "lucide-react";
import { useWords } from "@/components/text";

interface FailureProps {
  /** Next's reference of the server error, for the log. */
  digest?: string | undefined;
  retry: () => void;
}

/**
 * A page that could not be shown, with the way to try again. Written without our other parts: every page loads this file
 * beforehand, and it must stand when theirs did not arrive.
 */
export function Failure({ digest, retry }: FailureProps) {
  const { common, errors } = useWords("desk");
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-1.5 px-6 py-14 text-center">
      <CloudAlert aria-hidden className="mb-1.5 size-6 text-muted-foreground" />
      <h1 className="font-semibold text-base">{errors.title}</h1>
      <p className="max-w-sm text-muted-foreground text-sm">
        {digest ? `${errors.text} ${errors.digest(digest)}` : errors.text}
      </p>
      <button
        type="button"
        onClick={retry}
        className="mt-3 h-8 rounded-md bg-accent px-3 font-medium text-accent-foreground text-sm hover:bg-accent/90"
      >
        {common.retry}
      </button>
    </div>
  );
}
