import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth";
import { sectionsFor } from "./sections";

/** Leads to the first section that this role may see. */
export default async function SettingsPage() {
  const actor = await requireActor();
  const [first] = sectionsFor(actor.permissions);
  redirect(first?.href ?? "/no-access");
}
