import type { ChildProcess } from "node:child_process";
import { startDatabase } from "@/lib/db";
import { startDeliveries } from "@/lib/webhooks";
import { env } from "../env";
import { ensureFirstAdministrator, type FirstAdministrator } from "./first-administrator";
import { startHousekeeping } from "./housekeeping";
import { type Mode, startWeb, stopWeb } from "./web";

/** `npm run up`, once everything is installed and built: database, keys, first administrator, web server. */
export async function start(): Promise<void> {
  await serve("start");
}

/** `npm run dev`: the same over Next's development server. Engine and command line are bundled again at each start. */
export async function dev(): Promise<void> {
  await serve("dev");
}

async function serve(mode: Mode): Promise<void> {
  const { PORT: port, KYC_HOST: host, dataDir, baseUrl } = env();
  const database = await startDatabase();
  let web: ChildProcess;
  let administrator: FirstAdministrator | null;
  try {
    administrator = await ensureFirstAdministrator(database.defaultOrg);
    web = await startWeb(mode, { port, host });
  } catch (error) {
    await database.stop();
    throw error;
  }
  const housekeeping = startHousekeeping();
  const deliveries = startDeliveries();
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    await Promise.all([stopWeb(web), deliveries.stop()]);
    await housekeeping.stop();
    await database.stop();
    process.exit(code);
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => void stop(0));
  web.once("exit", (code) => void stop(code ?? 1));
  console.log(welcome(baseUrl, dataDir, administrator));
}

function welcome(baseUrl: string, dataDir: string, administrator: FirstAdministrator | null): string {
  const lines = ["", `KYC Desk is running on ${baseUrl}`, ""];
  if (administrator?.password) {
    lines.push("First administrator (this password is not shown again):");
    lines.push(`  e-mail    ${administrator.email}`, `  password  ${administrator.password}`, "");
  } else if (administrator) {
    lines.push(`First administrator: ${administrator.email}, with the password of KYC_ADMIN_PASSWORD.`, "");
  }
  lines.push("Next:");
  lines.push(`  1. Sign in at ${baseUrl}/sign-in and run a check: ${baseUrl}/verifications/new`);
  lines.push("  2. For the API: npm run key -- --scopes read,write");
  lines.push(`  Everything it writes lies in ${dataDir}. Ctrl+C stops it cleanly.`, "");
  return lines.join("\n");
}
