import { parseArgs } from "node:util";
import { createApiKey } from "@/lib/auth";
import { scope } from "@/lib/contract";
import { startDatabase } from "@/lib/db";

const USAGE = "npm run key -- --scopes read,write [--name NAME] [--days N]";
const DAY_MS = 86_400_000;

/** `npm run key`: make an API key of the default organisation and print it, the only time it can be read. */
export async function key(argv: string[]): Promise<void> {
  const { values } = parseArgs({
    args: argv,
    options: { scopes: { type: "string" }, name: { type: "string" }, days: { type: "string" } },
  });
  const scopes = scope
    .array()
    .min(1)
    .safeParse((values.scopes ?? "").split(",").map((part) => part.trim()));
  if (!scopes.success) throw new Error(`--scopes takes ${scope.options.join(", ")}, separated by commas. ${USAGE}`);
  const expiresAt = values.days === undefined ? null : new Date(Date.now() + daysOf(values.days) * DAY_MS);

  const database = await startDatabase({ lifetime: "lasting" });
  try {
    const name = values.name?.trim() || "Made on the command line";
    const made = await createApiKey(database.defaultOrg, {
      name: name.slice(0, 120),
      scopes: [...new Set(scopes.data)],
      createdBy: null,
      expiresAt,
    });
    // The key alone on standard output, so that KEY=$(npm run -s key -- …) works.
    console.log(made.text);
    console.error(`Key ${made.id} (${scopes.data.join(", ")}). It is not shown again.`);
  } finally {
    await database.stop();
  }
}

function daysOf(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= 3650) return days;
  throw new Error(`--days takes a whole number from 1 to 3650. ${USAGE}`);
}
