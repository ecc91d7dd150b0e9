"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { safePath, signIn } from "@/lib/auth";

export type SignInState =
  | { state: "idle" }
  | { state: "missing"; email: string }
  | { state: "invalid"; email: string }
  | { state: "locked"; email: string; seconds: number }
  | { state: "unavailable"; email: string };

const form = z.object({
  email: z.string().trim().min(1).max(320),
  password: z.string().min(1).max(1024),
  next: z.string().catch("/"),
});

/** Works as a plain form post too: the answer is then the page with the message in it. */
export async function enter(_before: SignInState, data: FormData): Promise<SignInState> {
  const email = z.string().max(320).catch("").parse(data.get("email"));
  const parsed = form.safeParse(Object.fromEntries(data));
  if (!parsed.success) return { state: "missing", email };
  const result = await signIn(parsed.data.email, parsed.data.password);
  if (!result.ok) {
    return result.code === "locked" ? { state: "locked", email, seconds: result.seconds } : { state: "invalid", email };
  }
  const path = safePath(parsed.data.next);
  // Typed routes cannot know a path that comes from an address; `safePath` has made sure that it is one of ours.
  redirect((path === "/" ? "/verifications" : path) as Route);
}
