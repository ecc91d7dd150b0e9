"use client";

import { useEffect, useState } from "react";
import { useWords } from "@/components/text";

/** How long something can still be taken back. */
export function Countdown({ leavesAt }: { leavesAt: number }) {
  const words = useWords("decisions");
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((leavesAt - now) / 1_000));
  return <p className="tnum text-muted-foreground text-xs">{words.pending.sendsIn(seconds)}</p>;
}
