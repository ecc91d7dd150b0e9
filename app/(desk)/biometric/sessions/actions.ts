"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type Actor, requireActor } from "@/lib/auth";
import { KycError } from "@/lib/contract";
import { cancelBiometricSession, createBiometricSession, getBiometricSession } from "@/lib/kyc";
import type { DecidedMeanwhile, DecideResult } from "../../_detail/decision";
import type { StartResult } from "../../validations/start-result";

const pageOf = (id: string) => `/biometric/sessions/${encodeURIComponent(id)}` as const;

/** The link dies. Who comes too late is told how the session ended. */
export async function cancelSession(id: string, reason: string): Promise<DecideResult> {
  const actor = await requireActor("validation:decide");
  try {
    const { status } = await cancelBiometricSession(actor, id, { reason });
    revalidatePath(pageOf(id));
    return { ok: true, status };
  } catch (error) {
    if (!(error instanceof KycError)) throw error;
    const meanwhile = error.code === "INVALID_STATUS" ? await standing(actor, id) : null;
    return { ok: false, code: error.code, message: error.message, meanwhile };
  }
}

/** The same from a page without scripts: what was refused comes back in the address, as a code. */
export async function cancelSessionByForm(form: FormData): Promise<void> {
  await requireActor("validation:decide");
  const [id, reason] = [form.get("id"), form.get("reason")];
  if (typeof id !== "string") redirect("/biometric/sessions");
  const result = typeof reason === "string" ? await cancelSession(id, reason.trim()) : null;
  if (result?.ok) redirect(pageOf(id));
  redirect(`${pageOf(id)}?refused=${result?.code ?? "INVALID_REQUEST"}`);
}

async function standing(actor: Actor, id: string): Promise<DecidedMeanwhile> {
  const { status, events } = await getBiometricSession(actor, id);
  const last = events.at(-1);
  return { status, by: last?.by ?? null, reason: last?.reason ?? null };
}

/** A link to show a face once more, live. When one is open already, its id comes back with the refusal. */
export async function startFaceSession(entityId: string, choices: { language: string }): Promise<StartResult> {
  const actor = await requireActor("validation:create");
  try {
    const { language } = choices;
    const made = await createBiometricSession(actor, { entityId, ...(language === "" ? {} : { language }) });
    revalidatePath(`/entities/${entityId}`);
    return { ok: true, id: made.id, url: made.sessionUrl };
  } catch (error) {
    if (!(error instanceof KycError)) throw error;
    return {
      ok: false,
      code: error.code,
      message: error.message,
      activeId: error.extras.activeSessionId ?? null,
    };
  }
}
