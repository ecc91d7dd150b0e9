"use server";

import { redirect } from "next/navigation";
import { signOut, signOutEverywhere } from "@/lib/auth";

export async function leave(): Promise<void> {
  await signOut();
  redirect("/sign-in");
}

export async function leaveEverywhere(): Promise<void> {
  await signOutEverywhere();
  redirect("/sign-in");
}
