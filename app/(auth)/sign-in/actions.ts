"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { safePath, signIn, signInWithCode } from "@/lib/auth";

export type SignInState =
  | { state: "idle" }
  | { state: "missing"; email: string }
  | { state: "invalid"; email: string }
  | { state: "too-late"; email: string }
  | { state: "locked"; email: string; seconds: number }
  | { state: "unavailable"; email: string }
  /** The password was right: the ticket says so, and a code opens. */
  | CodeState;

export interface CodeState {
  state: "code";
  email: string;
  ticket: string;
  problem: null | { kind: "wrong" } | { kind: "missing" } | { kind: "locked"; seconds: number };
}

const next = z.string().catch("/");
const firstStep = z.object({
  email: z.string().trim().min(1).max(320),
  password: z.string().min(1).max(1024),
  next,
});
const secondStep = z.object({
  ticket: z.string().min(1).max(2_000),
  code: z.string().trim().max(64).catch(""),
  next,
});

/** Both steps, each a plain form post too: the answer is then the page with the next step or the message in it. */
export async function enter(_before: SignInState, data: FormData): Promise<SignInState> {
  const email = z.string().max(320).catch("").parse(data.get("email"));
  const fields = Object.fromEntries(data);
  const second = secondStep.safeParse(fields);
  if (second.success) return enterCode(email, second.data);
  const parsed = firstStep.safeParse(fields);
  if (!parsed.success) return { state: "missing", email };
  const result = await signIn(parsed.data.email, parsed.data.password);
  if (result.ok) return goOn(parsed.data.next);
  switch (result.code) {
    case "code-needed":
      return { state: "code", email, ticket: result.ticket, problem: null };
    case "locked":
      return { state: "locked", email, seconds: result.seconds };
    default:
      return { state: result.code, email };
  }
}

async function enterCode(email: string, { ticket, code, next }: z.infer<typeof secondStep>): Promise<SignInState> {
  const again = (problem: CodeState["problem"]): CodeState => ({ state: "code", email, ticket, problem });
  if (code === "") return again({ kind: "missing" });
  const result = await signInWithCode(ticket, code);
  if (result.ok) return goOn(next);
  if (result.code === "locked") return again({ kind: "locked", seconds: result.seconds });
  return result.code === "too-late" ? { state: "too-late", email } : again({ kind: "wrong" });
}

function goOn(next: string): never {
  const path = safePath(next);
  // Typed routes cannot know a path that comes from an address; `safePath` has made sure that it is one of ours.
  redirect((path === "/" ? "/verifications" : path) as Route);
}
