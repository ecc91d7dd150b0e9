"use client";

import { useWords } from "@/components/text";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

interface KeyHelpProps {
  open: boolean;
  onClose: () => void;
  more: ReadonlyArray<readonly [string, string]>;
}

/** The keys of a page; `more` are those of parts that bring their own. */
export function KeyHelp({ open, onClose, more }: KeyHelpProps) {
  const { help } = useWords("evidence");
  return (
    <Dialog open={open} onClose={onClose} title={help.title} className="max-w-md">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 text-sm">
        {[...help.rows, ...more].map(([keys, meaning]) => (
          <div key={keys} className="contents">
            <dt className="flex gap-1">
              {keys.split(" ").map((key) => (key === "/" ? <span key={key}>/</span> : <Kbd key={key}>{key}</Kbd>))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
