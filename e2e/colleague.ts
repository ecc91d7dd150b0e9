import type { Browser, Page } from "@playwright/test";
import { command, signIn } from "./fixtures";
import { PORT } from "./settings";

let made = 0;

/** A colleague with an account of their own, signed in in a browser of their own. */
export async function colleague(browser: Browser, name: string, role: string): Promise<Page> {
  const account = newAccount(name, role);
  const context = await browser.newContext({ baseURL: `http://localhost:${PORT}` });
  const page = await context.newPage();
  await signIn(page, account);
  return page;
}

/** An account made as an operator makes one. */
export function newAccount(name: string, role: string): { email: string; password: string } {
  made += 1;
  const email = `${name.toLowerCase()}.${made}.${Date.now()}@desk.example`;
  const password = /: (\S+)\s*$/.exec(command("user", "--email", email, "--name", name, "--role", role))?.[1] ?? "";
  return { email, password };
}
