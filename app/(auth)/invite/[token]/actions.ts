"use server";

import { redirect } from "next/navigation";
import { acceptInvitation, type InvitationRefusal, signIn } from "@/lib/auth";
import { KycError } from "@/lib/contract";

export type AcceptState = { state: "idle" } | { state: "refused"; reason: InvitationRefusal | "invalid"; name: string };

/** Makes the account and signs its owner in. Needs no actor: the token is the right. */
export async function accept(_before: AcceptState, form: FormData): Promise<AcceptState> {
  const name = String(form.get("name") ?? "").slice(0, 120);
  const password = String(form.get("password") ?? "");
  const token = String(form.get("token") ?? "");
  let email: string;
  try {
    const accepted = await acceptInvitation(token, { name, password });
    if (!accepted.ok) return { state: "refused", reason: accepted.reason, name };
    email = accepted.email;
  } catch (error) {
    if (!(error instanceof KycError) || error.code !== "INVALID_REQUEST") throw error;
    return { state: "refused", reason: "invalid", name };
  }
  const signedIn = await signIn(email, password);
  redirect(signedIn.ok ? "/verifications" : "/sign-in");
}
