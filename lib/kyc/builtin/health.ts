import * as db from "@/lib/db";
import { objectStore } from "@/lib/storage";
import type { Health } from "../capabilities";
import { engine } from "./engine";

/** A key that nothing can have: asking for it shows that the store answers. */
const NOBODYS_KEY = "00000000-0000-0000-0000-000000000000/00/00000000-0000-0000-0000-000000000000";

export async function health(): Promise<Health> {
  const answers = async (probe: () => Promise<unknown>): Promise<"ok" | "down"> =>
    probe().then(
      () => "ok" as const,
      () => "down" as const,
    );
  const [database, storage] = await Promise.all([
    answers(() => db.defaultOrganisation()),
    answers(() => objectStore().stat(NOBODYS_KEY)),
  ]);
  const { state } = engine().health();
  const ok = database === "ok" && storage === "ok" && (state === "ok" || state === "starting");
  return { ok, database, storage, engine: state };
}
