import type { UserActor } from "./actor";
import { actorOfSession } from "./live-session";
import type { Permission } from "./permissions";
import { PATH_HEADER, safePath } from "./safe-path";
import { sessionTokenIn } from "./session-cookie";

/** Where those are led who must set up a second factor before anything else. */
const ENROL_PATH = "/account/second-factor";

/** The person at the desk, for pages that show something to both: null when nobody is signed in. */
export async function currentActor(): Promise<UserActor | null> {
  const { headers } = await import("next/headers");
  const token = await sessionTokenIn((await headers()).get("cookie"));
  return token === null ? null : actorOfSession(token);
}

/**
 * First line of every page and server action. Without a live session it leads to the sign-in page and back; without the
 * permission to `/no-access`. Without a permission named, any signed-in person will do.
 */
export async function requireActor(permission?: Permission): Promise<UserActor> {
  const actor = await currentActor();
  const { redirect } = await import("next/navigation");
  if (actor === null) {
    const { headers } = await import("next/headers");
    const from = safePath((await headers()).get(PATH_HEADER));
    return redirect(from === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(from)}`);
  }
  if (permission !== undefined && actor.mustEnrol) return redirect(ENROL_PATH);
  if (permission !== undefined && !actor.permissions.has(permission)) return redirect("/no-access");
  return actor;
}
