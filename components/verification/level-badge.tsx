"use client";

import { Check, Eye, type LucideIcon, ShieldCheck } from "lucide-react";
import { useWords } from "@/components/text";
import { Badge, type Tone } from "@/components/ui/badge";
import type { Level } from "@/lib/contract";

const looks: Record<Level, { icon: LucideIcon; tone: Tone }> = {
  proven: { icon: ShieldCheck, tone: "good" },
  read: { icon: Check, tone: "neutral" },
  "needs-eyes": { icon: Eye, tone: "care" },
};

/** How far a value may be trusted, as icon and word. */
export function LevelBadge({ level }: { level: Level }) {
  const evidence = useWords("evidence");
  const { icon: Icon, tone } = looks[level];
  return (
    <Badge tone={tone} size="small" title={evidence.matrix.levelHelp[level]}>
      <Icon aria-hidden />
      {evidence.matrix.levels[level]}
    </Badge>
  );
}
