"use server";

import { revalidatePath } from "next/cache";
import {
  beginSecondFactor,
  changeOwnPassword,
  confirmSecondFactor,
  endOtherSessions,
  endOwnSession,
  type ProofRefusal,
  removeSecondFactor,
  renewOwnRecoveryCodes,
  requireActor,
} from "@/lib/auth";
import { KycError } from "@/lib/contract";

/** Without a permission: one's own account is everybody's to look after. */
const own = () => requireActor();

type Refusal =
  | { reason: "wrong-password" | "wrong-code" | "nothing-begun" | "invalid" }
  | { reason: "wait"; seconds: number };
export type OwnState =
  | { state: "idle" }
  | { state: "refused"; refusal: Refusal }
  | { state: "done"; ended?: number; recoveryCodes?: string[] };

type Answer =
  | { ok: true; ended?: number; recoveryCodes?: string[] }
  | ProofRefusal
  | { ok: false; reason: "nothing-begun" };

async function answer(work: Promise<Answer>): Promise<OwnState> {
  try {
    const answered = await work;
    if (!answered.ok) return { state: "refused", refusal: answered };
    revalidatePath("/account", "layout");
    const { ok: _, ...done } = answered;
    return { state: "done", ...done };
  } catch (error) {
    if (!(error instanceof KycError) || error.code !== "INVALID_REQUEST") throw error;
    return { state: "refused", refusal: { reason: "invalid" } };
  }
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? "");

export async function changePassword(_before: OwnState, form: FormData): Promise<OwnState> {
  return answer(changeOwnPassword(await own(), { current: text(form, "current"), next: text(form, "next") }));
}

export async function begin(_before: OwnState, form: FormData): Promise<OwnState> {
  return answer(beginSecondFactor(await own(), { password: text(form, "password") }));
}

export async function confirm(_before: OwnState, form: FormData): Promise<OwnState> {
  return answer(confirmSecondFactor(await own(), { code: text(form, "code") }));
}

export async function switchOff(_before: OwnState, form: FormData): Promise<OwnState> {
  const proof = { password: text(form, "password"), code: text(form, "code") };
  return answer(removeSecondFactor(await own(), proof));
}

export async function renewCodes(_before: OwnState, form: FormData): Promise<OwnState> {
  const proof = { password: text(form, "password"), code: text(form, "code") };
  return answer(renewOwnRecoveryCodes(await own(), proof));
}

/** Ended, or over already: the page then shows which are left either way. */
export async function endSession(form: FormData): Promise<void> {
  const actor = await own();
  try {
    await endOwnSession(actor, form.get("id"));
  } catch (error) {
    if (!(error instanceof KycError) || error.code !== "NOT_FOUND") throw error;
  }
  revalidatePath("/account");
}

export async function endOthers(): Promise<void> {
  await endOtherSessions(await own());
  revalidatePath("/account");
}
