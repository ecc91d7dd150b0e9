import type { Metadata } from "next";
import { DeadEnd } from "@/components/shell/dead-end";
import { requireActor } from "@/lib/auth";
import { textFor } from "@/lib/i18n";

export const metadata: Metadata = { title: textFor("en").errors.noPermissionTitle };

/** Where a page sends those whose role does not allow it. */
export default async function NoAccessPage() {
  await requireActor();
  return <DeadEnd why="no-permission" />;
}
