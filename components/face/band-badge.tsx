"use client";

import { CircleCheck, CircleX, Eye } from "lucide-react";
import { useWords } from "@/components/text";
import { Badge } from "@/components/ui/badge";
import type { FaceBand } from "@/lib/contract";

const looks = {
  match: { icon: CircleCheck, tone: "good" },
  look: { icon: Eye, tone: "care" },
  "no-match": { icon: CircleX, tone: "bad" },
} as const;

interface BandBadgeProps {
  band: FaceBand;
  size?: "default" | "small";
}

/** What a score means, in words. The outcome of a check is another thing: it follows the threshold in force. */
export function BandBadge({ band, size }: BandBadgeProps) {
  const words = useWords("faces");
  const { icon: Icon, tone } = looks[band];
  return (
    <Badge tone={tone} size={size} title={words.bandHelp[band]}>
      <Icon aria-hidden />
      {words.bands[band]}
    </Badge>
  );
}
