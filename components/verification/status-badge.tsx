"use client";

import { CircleCheck, CircleHelp, CircleSlash, CircleX, type LucideIcon } from "lucide-react";
import { useText } from "@/components/text";
import { Badge, type Tone } from "@/components/ui/badge";

interface StatusBadgeProps {
  /** One of the known statuses, or a newer one: then it gets a generic look. */
  status: string;
  size?: "default" | "small";
}

const looks: Record<string, { icon: LucideIcon; tone: Tone }> = {
  approved: { icon: CircleCheck, tone: "good" },
  declined: { icon: CircleX, tone: "bad" },
  failed: { icon: CircleSlash, tone: "care" },
};

/** Outcome of the engine: icon, word and colour together, never colour alone. */
export function StatusBadge({ status, size }: StatusBadgeProps) {
  const text = useText();
  const labels: Record<string, string> = text.status;
  const help: Record<string, string> = text.statusHelp;
  const look = looks[status];
  const Icon = look?.icon ?? CircleHelp;
  return (
    <Badge tone={look?.tone ?? "neutral"} size={size} title={help[status] ?? text.common.unknownStatus(status)}>
      <Icon aria-hidden />
      {labels[status] ?? status}
    </Badge>
  );
}
