"use server";

import { revalidatePath } from "next/cache";
import { issueApiKey, requireActor, revokeApiKey } from "@/lib/auth";
import { KycError } from "@/lib/contract";

const PAGE = "/settings/keys";

export type CreateState =
  | { state: "idle" }
  | { state: "made"; name: string; text: string }
  | { state: "invalid"; name: string };

/** The key is in the answer alone: no address, no log and no storage ever holds it. */
export async function create(_before: CreateState, form: FormData): Promise<CreateState> {
  const actor = await requireActor("key:manage");
  const name = String(form.get("name") ?? "").slice(0, 120);
  const days = String(form.get("days") ?? "");
  try {
    const made = await issueApiKey(actor, {
      name,
      scopes: form.getAll("scopes"),
      days: days === "" ? null : Number(days),
    });
    revalidatePath(PAGE);
    return { state: "made", ...made };
  } catch (error) {
    if (!(error instanceof KycError) || error.code !== "INVALID_REQUEST") throw error;
    return { state: "invalid", name };
  }
}

/** Revoked, or revoked already by somebody else: the page then shows it so either way. */
export async function revoke(form: FormData): Promise<void> {
  const actor = await requireActor("key:manage");
  try {
    await revokeApiKey(actor, form.get("id"));
  } catch (error) {
    if (!(error instanceof KycError) || error.code !== "NOT_FOUND") throw error;
  }
  revalidatePath(PAGE);
}
