"use client";

import { X } from "lucide-react";
import { type ReactNode, Suspense, useEffect, useId, useRef } from "react";
import { useWords } from "@/components/text";
import { cn } from "@/lib/utils";
import { Button } from "./button";

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  className?: string;
  children: ReactNode;
}

/**
 * A modal on the platform's own `dialog`: focus trap, Escape, inert page and top layer come with the browser, and no
 * scroll-lock style element is injected, which the page's CSP (nonce only) would refuse.
 */
export function Dialog({ open, onClose, title, className, children }: DialogProps) {
  const text = useWords("desk");
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop is a shortcut; Escape and the close button do the same
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
      className={cn(
        "m-auto w-full max-w-lg rounded-xl border bg-surface-raised p-0 text-foreground shadow-overlay max-sm:max-w-[calc(100vw-1.5rem)]",
        className,
      )}
    >
      {open ? (
        <div className="flex max-h-[85dvh] flex-col">
          <header className="flex items-center justify-between gap-2 border-b px-4 py-2.5">
            <h2 id={titleId} className="font-semibold text-base">
              {title}
            </h2>
            <Button variant="ghost" size="iconSmall" onClick={onClose} aria-label={text.common.close}>
              <X aria-hidden />
            </Button>
          </header>
          <div className="overflow-y-auto p-4">
            {/* What a dialog shows may wait for its words or code: the page behind must not go blank with it. */}
            <Suspense fallback={null}>{children}</Suspense>
          </div>
        </div>
      ) : null}
    </dialog>
  );
}
