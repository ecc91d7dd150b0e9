import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/utils";

const looks = {
  info: { icon: Info, className: "border-border bg-surface text-foreground [&>svg]:text-accent" },
  good: { icon: CircleCheck, className: "border-good/30 bg-good-soft text-foreground [&>svg]:text-good" },
  care: { icon: TriangleAlert, className: "border-care/30 bg-care-soft text-foreground [&>svg]:text-care" },
  bad: { icon: CircleAlert, className: "border-bad/30 bg-bad-soft text-foreground [&>svg]:text-bad" },
} as const;

interface NoticeProps {
  tone: keyof typeof looks;
  title?: string | undefined;
  /** `alert` interrupts a screen reader; leave it off for notices that stand on the page from the start. */
  role?: "alert" | "status";
  className?: string;
  children?: ReactNode;
}

export function Notice({ tone, title, role, className, children }: NoticeProps) {
  const { icon: Icon, className: look } = looks[tone];
  return (
    <div {...(role ? { role } : {})} className={cn("flex gap-2 rounded-md border px-3 py-2 text-sm", look, className)}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
