"use client";

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
      <svg
        aria-hidden="true"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        className="mb-1.5 size-6 text-muted-foreground"
      >
        {/* Drawn here: the page of errors stands alone in the first load, and would bring the icon library a second time. */}
        <path d="M12 12v4M12 20h.01M8.128 16.949A7 7 0 1 1 15.71 8h1.79a1 1 0 0 1 0 9h-1.642" />
      </svg>
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
