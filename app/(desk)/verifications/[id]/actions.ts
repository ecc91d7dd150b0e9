"use server";

import { revalidatePath } from "next/cache";
import { requireActor } from "@/lib/auth";
import { type ErrorCode, KycError } from "@/lib/contract";
import { attachEntity } from "@/lib/kyc";

type AttachResult = { ok: true } | { ok: false; code: ErrorCode };

/** Says whose document this was; once. */
export async function attach(id: string, entityId: string): Promise<AttachResult> {
  const actor = await requireActor("verification:attach");
  try {
    await attachEntity(actor, id, { entityId });
  } catch (error) {
    if (error instanceof KycError) return { ok: false, code: error.code };
    throw error;
  }
  revalidatePath(`/verifications/${id}`);
  return { ok: true };
}
