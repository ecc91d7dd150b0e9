"use client";

import { useWords } from "@/components/text";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";

/** The one time they can be read. They live in this page's memory alone. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const words = useWords("account").factor.codes;
  return (
    <Notice tone="care" role="status" title={words.title}>
      <p>{words.text}</p>
      <div className="mt-2 flex items-start gap-2">
        <ul aria-label={words.list} className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-sm bg-surface px-3 py-2">
          {codes.map((code) => (
            <li key={code} className="font-mono text-xs">
              {code}
            </li>
          ))}
        </ul>
        <CopyButton value={codes.join("\n")} label={words.copy} />
      </div>
    </Notice>
  );
}
