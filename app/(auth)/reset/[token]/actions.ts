"use server";

import { type PasswordResetRefusal, takePasswordReset } from "@/lib/auth";
import { KycError } from "@/lib/contract";

export type ResetState =
  | { state: "idle" }
  | { state: "done" }
  | { state: "refused"; reason: PasswordResetRefusal | "invalid" };

/** Sets the password; the person then signs in with it, second factor and all. Needs no actor: the token is the right. */
export async function setPassword(_before: ResetState, form: FormData): Promise<ResetState> {
  try {
    const password = String(form.get("password") ?? "");
    const taken = await takePasswordReset(String(form.get("token") ?? ""), { password });
    return taken.ok ? { state: "done" } : { state: "refused", reason: taken.reason };
  } catch (error) {
    if (!(error instanceof KycError) || error.code !== "INVALID_REQUEST") throw error;
    return { state: "refused", reason: "invalid" };
  }
}
