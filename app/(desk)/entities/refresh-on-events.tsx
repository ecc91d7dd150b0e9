"use client";

import { useRouter } from "next/navigation";
import { useLiveEvents } from "@/components/shell/live";
import type { DeskEvent } from "@/lib/contract";

/** Renders the page's server part again when something of its kind has changed. */
export function RefreshOnEvents({ of }: { of: DeskEvent["type"] | readonly DeskEvent["type"][] }) {
  const router = useRouter();
  useLiveEvents((event) => {
    if (of === event.type || (typeof of !== "string" && of.includes(event.type))) router.refresh();
  });
  return null;
}
