"use client";

import {
  CircleCheck,
  CircleDashed,
  CircleEllipsis,
  CircleHelp,
  CircleMinus,
  CircleSlash,
  CircleX,
  Eye,
  Hourglass,
  type LucideIcon,
} from "lucide-react";
import { useWords } from "@/components/text";
import { Badge, type Tone } from "@/components/ui/badge";

interface StatusBadgeProps {
  /** One of the known statuses, or a newer one: then it gets a generic look. */
  status: string;
  /** What a status means differs between kinds of check; without one, it is that of an ID check. */
  help?: Record<string, string>;
  size?: "default" | "small";
}

const looks: Record<string, { icon: LucideIcon; tone: Tone }> = {
  approved: { icon: CircleCheck, tone: "good" },
  declined: { icon: CircleX, tone: "bad" },
  failed: { icon: CircleSlash, tone: "care" },
  matched: { icon: CircleCheck, tone: "good" },
  not_matched: { icon: CircleX, tone: "bad" },
  rejected: { icon: CircleX, tone: "bad" },
  in_review: { icon: Eye, tone: "care" },
  pending: { icon: CircleDashed, tone: "neutral" },
  in_progress: { icon: CircleEllipsis, tone: "accent" },
  expired: { icon: Hourglass, tone: "neutral" },
  abandoned: { icon: CircleMinus, tone: "neutral" },
  cancelled: { icon: CircleSlash, tone: "neutral" },
};

/** What stands under a key itself: a status that happens to be called "constructor" must not find an inherited value. */
const own = <T,>(table: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** How a record stands: icon, word and colour together, never colour alone. */
export function StatusBadge({ status, help, size }: StatusBadgeProps) {
  const text = useWords("desk");
  const look = own(looks, status);
  const Icon = look?.icon ?? CircleHelp;
  return (
    <Badge
      tone={look?.tone ?? "neutral"}
      size={size}
      title={own(help ?? text.statusHelp, status) ?? text.common.unknownStatus(status)}
    >
      <Icon aria-hidden />
      {own<string>(text.statuses, status) ?? status}
    </Badge>
  );
}
