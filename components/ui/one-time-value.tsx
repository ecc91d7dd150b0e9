"use client";

import type { ReactNode } from "react";
import { CopyButton } from "./copy-button";
import { Notice } from "./notice";

interface OneTimeValueProps {
  title: string;
  /** The secret itself. It lives in this page's memory alone. */
  value: string;
  /** Names the value for screen readers. */
  label: string;
  copy: string;
  /** What to do with it. */
  children?: ReactNode;
}

/** The one time a secret can be read. */
export function OneTimeValue({ title, value, label, copy, children }: OneTimeValueProps) {
  return (
    <Notice tone="care" role="status" title={title}>
      <div>{children}</div>
      <p className="mt-2 flex items-center gap-2">
        {/* biome-ignore lint/a11y/useSemanticElements: a group needs a name, and no field stands here */}
        <span role="group" aria-label={label} className="min-w-0">
          <code className="block break-all rounded-sm bg-surface px-2 py-1 font-mono text-xs">{value}</code>
        </span>
        <CopyButton value={value} label={copy} />
      </p>
    </Notice>
  );
}
