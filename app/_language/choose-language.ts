"use server";

import { cookies } from "next/headers";
import { isLanguage } from "@/lib/i18n";
import { LANGUAGE_COOKIE } from "./language-cookie";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Keeps the chosen language; the page comes back in it. Before signing in too, so no permission is asked. */
export async function chooseLanguage(form: FormData): Promise<void> {
  const language = form.get("language");
  if (!isLanguage(language)) return;
  (await cookies()).set(LANGUAGE_COOKIE, language, {
    path: "/",
    maxAge: YEAR_SECONDS,
    sameSite: "lax",
    httpOnly: true,
  });
}
