import { type OrgId, userId } from "@/lib/contract";
import * as db from "@/lib/db";

type By = db.ValidationEvent["by"];

/** How those are called who have no name here. */
const NAMELESS: Record<By["kind"], string | null> = {
  user: null,
  "api-key": "API key",
  person: "person with the link",
  system: null,
};

/** How the desk names each of these: people by their names, the rest by what they are, the clock not at all. */
export async function toldActors(org: OrgId, of: readonly By[]): Promise<(by: By) => string | null> {
  const ids = [...new Set(of.flatMap(({ kind, id }) => (kind === "user" && id !== null ? [id] : [])))];
  const users = await Promise.all(ids.map((id) => db.findUser(org, userId.parse(id))));
  const names = new Map<string, string>(users.flatMap((user) => (user === null ? [] : [[user.id, user.name]])));
  return ({ kind, id }) => names.get(id ?? "") ?? NAMELESS[kind];
}
