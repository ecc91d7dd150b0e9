import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { z } from "zod";
import { createUser, generatePassword, resetPasswordByEmail, resetSecondFactorByEmail } from "@/lib/auth";
import { PASSWORD_LENGTH, ROLES, role } from "@/lib/contract";
import { startDatabase, USER_EMAIL, violates } from "@/lib/db";

const USAGE =
  "npm run user -- --email ADDRESS --role ROLE [--name NAME] [--password-stdin], or --email ADDRESS --reset-password [--password-stdin], or --email ADDRESS --reset-second-factor";

/**
 * `npm run user`: make an account in the default organisation. Without `--password-stdin` a password is made and printed once.
 * With `--reset-password` an account gets another one, for the administrator whom nobody at the desk can make a link for.
 * With `--reset-second-factor` an account's second factor is taken away, for the administrator who has lost it.
 */
export async function user(argv: string[]): Promise<void> {
  const { values } = parseArgs({
    args: argv,
    options: {
      email: { type: "string" },
      role: { type: "string" },
      name: { type: "string" },
      "password-stdin": { type: "boolean", default: false },
      "reset-password": { type: "boolean", default: false },
      "reset-second-factor": { type: "boolean", default: false },
    },
  });
  const email = z.email().safeParse(values.email);
  if (!email.success) throw new Error(`--email takes an e-mail address. ${USAGE}`);
  if (values["reset-second-factor"]) return resetFactorOf(email.data);
  if (values["reset-password"]) return resetPasswordOf(email.data, values["password-stdin"]);
  const given = role.safeParse(values.role);
  if (!given.success) throw new Error(`--role takes ${ROLES.join(", ")}. ${USAGE}`);
  const password = values["password-stdin"] ? await passwordFromInput() : generatePassword();

  const database = await startDatabase({ lifetime: "lasting" });
  try {
    const name = values.name?.trim() || email.data;
    await createUser(database.defaultOrg, { email: email.data, name, role: given.data, password });
    console.log(`Made ${email.data}, ${given.data}.`);
    if (!values["password-stdin"]) console.log(`Password (not shown again): ${password}`);
  } catch (error) {
    if (violates(error, USER_EMAIL)) throw new Error(`${email.data} already has an account.`, { cause: error });
    throw error;
  } finally {
    await database.stop();
  }
}

async function resetPasswordOf(email: string, fromInput: boolean): Promise<void> {
  const password = fromInput ? await passwordFromInput() : generatePassword();
  const database = await startDatabase({ lifetime: "lasting" });
  try {
    const reset = await resetPasswordByEmail(email, password);
    if (reset === "unknown") throw new Error(`${email} has no account.`);
    if (reset === "disabled") throw new Error(`${email} is disabled: an administrator can enable the account.`);
    console.log(`${email} is signed out everywhere and has a new password. A second factor stays as it was.`);
    if (!fromInput) console.log(`Password (not shown again): ${password}`);
  } finally {
    await database.stop();
  }
}

async function resetFactorOf(email: string): Promise<void> {
  const database = await startDatabase({ lifetime: "lasting" });
  try {
    const reset = await resetSecondFactorByEmail(email);
    console.log(reset ? `${email} signs in with the password alone.` : `${email} has no second factor here.`);
  } finally {
    await database.stop();
  }
}

async function passwordFromInput(): Promise<string> {
  const password = (await text(process.stdin)).replace(/\r?\n$/, "");
  const { min, max } = PASSWORD_LENGTH;
  if (password.length >= min && password.length <= max) return password;
  throw new Error(`The password on standard input must have between ${min} and ${max} characters.`);
}
