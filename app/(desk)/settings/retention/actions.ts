"use server";

import { revalidatePath } from "next/cache";
import { requireActor } from "@/lib/auth";
import { KycError } from "@/lib/contract";
import { changeSettings } from "@/lib/kyc";

export type RetentionState = { state: "idle" } | { state: "saved" } | { state: "invalid"; days: string };

/** An empty field keeps everything for ever. */
export async function saveRetention(_before: RetentionState, form: FormData): Promise<RetentionState> {
  const actor = await requireActor("settings:write");
  const days = String(form.get("days") ?? "")
    .trim()
    .slice(0, 10);
  try {
    await changeSettings(actor, { retentionDays: days === "" ? null : Number(days) });
  } catch (error) {
    if (!(error instanceof KycError) || error.code !== "INVALID_REQUEST") throw error;
    return { state: "invalid", days };
  }
  revalidatePath("/settings/retention");
  return { state: "saved" };
}
