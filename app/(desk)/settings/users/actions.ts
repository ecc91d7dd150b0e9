"use server";

import { revalidatePath } from "next/cache";
import {
  type ColleagueChange,
  type ColleagueRefusal,
  changeUserRole,
  disableUser,
  enableUser,
  endUserSession,
  inviteUser,
  makePasswordReset,
  requireActor,
  resetSecondFactor,
  revokeInvitation,
} from "@/lib/auth";
import { KycError } from "@/lib/contract";
import { changeSettings } from "@/lib/kyc";

const PAGE = "/settings/users";

export type InviteState =
  | { state: "idle" }
  | { state: "made"; link: string; email: string; expiresAt: string }
  | { state: "refused"; reason: "has-account" | "invalid"; email: string };

/** The link is in the answer alone: no address, no log and no storage ever holds it. */
export async function invite(_before: InviteState, form: FormData): Promise<InviteState> {
  const actor = await requireActor("user:manage");
  const email = String(form.get("email") ?? "").slice(0, 320);
  try {
    const invited = await inviteUser(actor, { email, role: form.get("role") });
    if (!invited.ok) return { state: "refused", reason: invited.reason, email };
    revalidatePath(PAGE);
    return { state: "made", link: invited.link, email: invited.email, expiresAt: invited.expiresAt };
  } catch (error) {
    if (!(error instanceof KycError) || error.code !== "INVALID_REQUEST") throw error;
    return { state: "refused", reason: "invalid", email };
  }
}

/** Taken back, or gone already: the page then shows which are left either way. */
export async function takeBack(form: FormData): Promise<void> {
  const actor = await requireActor("user:manage");
  try {
    await revokeInvitation(actor, form.get("id"));
  } catch (error) {
    if (!(error instanceof KycError) || error.code !== "NOT_FOUND") throw error;
  }
  revalidatePath(PAGE);
}

export type ChangeState =
  | { state: "idle" }
  | { state: "done" }
  | { state: "refused"; reason: ColleagueRefusal | "forbidden" | "gone" };

export async function changeRole(_before: ChangeState, form: FormData): Promise<ChangeState> {
  const actor = await requireActor("user:manage");
  return answer(form, changeUserRole(actor, form.get("id"), { role: form.get("role") }));
}

/** One action for both ways, so that the form works without scripts. */
export async function setAccess(_before: ChangeState, form: FormData): Promise<ChangeState> {
  const actor = await requireActor("user:manage");
  const change = form.get("to") === "disabled" ? disableUser : enableUser;
  return answer(form, change(actor, form.get("id")));
}

export async function resetFactor(_before: ChangeState, form: FormData): Promise<ChangeState> {
  const actor = await requireActor("user:manage");
  return answer(form, resetSecondFactor(actor, form.get("id")));
}

export type LinkState =
  | { state: "idle" }
  | { state: "made"; link: string; email: string; expiresAt: string }
  | { state: "refused"; reason: ColleagueRefusal | "forbidden" | "gone" };

/** The link is in the answer alone: no address, no log and no storage ever holds it. */
export async function makeResetLink(_before: LinkState, form: FormData): Promise<LinkState> {
  const actor = await requireActor("user:manage");
  try {
    const made = await makePasswordReset(actor, form.get("id"));
    if (!made.ok) return { state: "refused", reason: made.reason };
    return { state: "made", link: made.link, email: made.email, expiresAt: made.expiresAt };
  } catch (error) {
    return { state: "refused", reason: refusalOf(error) };
  }
}

/** Ended, or over already: the page then shows which are left either way. */
export async function endColleagueSession(form: FormData): Promise<void> {
  const actor = await requireActor("user:manage");
  try {
    await endUserSession(actor, form.get("id"), form.get("session"));
  } catch (error) {
    if (!(error instanceof KycError) || error.code !== "NOT_FOUND") throw error;
  }
  revalidatePath(`${PAGE}/${String(form.get("id"))}`);
}

/** Whether everybody needs a second factor; the audit keeps what it was. */
export async function setRequired(_before: RequiredState, form: FormData): Promise<RequiredState> {
  const actor = await requireActor("settings:write");
  await changeSettings(actor, { security: { secondFactorRequired: form.get("required") === "on" } });
  revalidatePath(PAGE);
  return { state: "done" };
}
export type RequiredState = { state: "idle" } | { state: "done" };

async function answer(form: FormData, change: Promise<ColleagueChange>): Promise<ChangeState> {
  try {
    const changed = await change;
    if (!changed.ok) return { state: "refused", reason: changed.reason };
    revalidatePath(`${PAGE}/${String(form.get("id"))}`);
    return { state: "done" };
  } catch (error) {
    return { state: "refused", reason: refusalOf(error) };
  }
}

function refusalOf(error: unknown): "forbidden" | "gone" {
  if (error instanceof KycError && error.code === "FORBIDDEN") return "forbidden";
  if (error instanceof KycError && error.code === "NOT_FOUND") return "gone";
  throw error;
}
