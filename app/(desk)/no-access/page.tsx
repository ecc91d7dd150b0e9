import type { Metadata } from "next";
import { NoPermission } from "@/components/shell/no-permission";
import { requireActor } from "@/lib/auth";
import { textFor } from "@/lib/i18n";

export const metadata: Metadata = { title: textFor("en").errors.noPermissionTitle };

/** Where a page sends those whose role does not allow it. */
export default async function NoAccessPage() {
  await requireActor();
  return <NoPermission />;
}
