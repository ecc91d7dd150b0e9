"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type Actor, requireActor } from "@/lib/auth";
import { KycError, VALIDATION_INTEGRATION } from "@/lib/contract";
import {
  approveValidation,
  cancelValidation,
  createValidation,
  getValidation,
  rejectValidation,
  revokeValidation,
} from "@/lib/kyc";
import { DECISIONS, type DecidedMeanwhile, type DecideResult, type Decision } from "../_detail/decision";
import type { StartResult } from "./start-result";

const verbs = {
  approve: approveValidation,
  reject: rejectValidation,
  cancel: cancelValidation,
  revoke: revokeValidation,
} as const;

/** One decision by a person. Whoever comes second is told what the first decided; nothing is overwritten. */
export async function decide(id: string, decision: Decision, reason: string): Promise<DecideResult> {
  const actor = await requireActor("validation:decide");
  try {
    const { status } = await verbs[decision](actor, id, { reason });
    revalidatePath(`/validations/${id}`);
    return { ok: true, status };
  } catch (error) {
    if (!(error instanceof KycError)) throw error;
    const meanwhile = error.code === "INVALID_STATUS" ? await standing(actor, id) : null;
    return { ok: false, code: error.code, message: error.message, meanwhile };
  }
}

/** The same decision from a page without scripts: what was refused comes back in the address, as a code. */
export async function decideByForm(form: FormData): Promise<void> {
  await requireActor("validation:decide");
  const [id, reason] = [form.get("id"), form.get("reason")];
  if (typeof id !== "string") redirect("/validations");
  const page = `/validations/${encodeURIComponent(id)}` as const;
  const decision = DECISIONS.find((name) => name === form.get("decision"));
  const result =
    decision === undefined || typeof reason !== "string" ? null : await decide(id, decision, reason.trim());
  if (result?.ok) redirect(page);
  redirect(`${page}?refused=${result?.code ?? "INVALID_REQUEST"}`);
}

async function standing(actor: Actor, id: string): Promise<DecidedMeanwhile> {
  const { status, manualDecision } = await getValidation(actor, id);
  // A decision from before that led to another status says nothing about this one.
  const decided = manualDecision?.to === status ? manualDecision : null;
  return { status, by: decided?.by ?? null, reason: decided?.reason ?? null };
}

/** A new session for a person. The name of the integration stays on the server. */
export async function startSession(
  entityId: string,
  choices: { language: string; askRegistry: boolean },
): Promise<StartResult> {
  const actor = await requireActor("validation:create");
  try {
    const made = await createValidation(actor, {
      entityId,
      integrationCode: VALIDATION_INTEGRATION,
      doubleCheckRenaper: choices.askRegistry,
      ...(choices.language === "" ? {} : { language: choices.language }),
    });
    revalidatePath(`/entities/${entityId}`);
    return { ok: true, id: made.id, url: made.providerSessionUrl };
  } catch (error) {
    if (!(error instanceof KycError)) throw error;
    return { ok: false, code: error.code, message: error.message, activeId: null };
  }
}
