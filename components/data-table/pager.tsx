"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import type { MouseEvent } from "react";
import { useWords } from "@/components/text";
import { Label } from "@/components/ui/label";
import { Select } from "@/components/ui/select";
import { formatCount } from "@/lib/format";
import { cn } from "@/lib/utils";
import { pageNumbers } from "./page-numbers";

interface PagerProps {
  page: number;
  pageSize: number;
  total: number;
  sizes: readonly number[];
  /** Address of a page: the links are real ones, for a new tab and for browsers without scripts. */
  hrefOf: (page: number) => string;
  onPage: (page: number) => void;
  onPageSize: (size: number) => void;
}

const linkClass =
  "inline-flex h-7 min-w-7 items-center justify-center rounded-md px-1.5 text-muted-foreground hover:bg-muted hover:text-foreground";

export function Pager({ page, pageSize, total, sizes, hrefOf, onPage, onPageSize }: PagerProps) {
  const text = useWords("desk");
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1;
  const to = Math.min(page * pageSize, total);
  const go = (target: number) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onPage(target);
  };
  const step = (target: number, label: string, icon: typeof ChevronLeft) => {
    const Icon = icon;
    if (target < 1 || target > pageCount) {
      return (
        <span aria-hidden className={cn(linkClass, "opacity-40")}>
          <Icon className="size-4" />
        </span>
      );
    }
    return (
      <a href={hrefOf(target)} onClick={go(target)} aria-label={label} className={linkClass}>
        <Icon aria-hidden className="size-4" />
      </a>
    );
  };

  return (
    <div className="tnum flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <p className="text-muted-foreground">{text.list.range(from, to, formatCount(total, text.language))}</p>
      <div className="flex items-center gap-1.5">
        <Label htmlFor="page-size">{text.list.pageSize}</Label>
        <Select
          id="page-size"
          value={String(pageSize)}
          onChange={(event) => onPageSize(Number(event.target.value))}
          className="w-18"
        >
          {sizes.map((size) => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </Select>
      </div>
      <nav aria-label={text.list.pages} className="ml-auto flex items-center gap-0.5 max-sm:ml-0">
        {step(page - 1, text.list.previous, ChevronLeft)}
        {pageNumbers(page, pageCount).map((entry) =>
          entry.kind === "gap" ? (
            <span key={`gap-${entry.after}`} aria-hidden className="px-1 text-muted-foreground">
              …
            </span>
          ) : (
            <a
              key={entry.page}
              href={hrefOf(entry.page)}
              onClick={go(entry.page)}
              aria-label={text.list.page(entry.page)}
              aria-current={entry.page === page ? "page" : undefined}
              className={cn(
                linkClass,
                entry.page === page &&
                  "bg-accent-soft font-semibold text-accent hover:bg-accent-soft hover:text-accent",
              )}
            >
              {entry.page}
            </a>
          ),
        )}
        {step(page + 1, text.list.next, ChevronRight)}
      </nav>
    </div>
  );
}
