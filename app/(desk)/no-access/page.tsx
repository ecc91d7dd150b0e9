import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { DeadEnd } from "@/components/shell/dead-end";
import { requireActor } from "@/lib/auth";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf("desk")).errors.noPermissionTitle };
}

/** Where a page sends those whose role does not allow it. */
export default async function NoAccessPage() {
  await requireActor();
  return <DeadEnd why="no-permission" />;
}
