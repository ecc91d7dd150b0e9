import { wordsOf } from "@/app/_language/words";
import { SessionTable } from "@/app/(desk)/_sessions/session-table";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import { Wide } from "@/components/ui/wide";
import { listUserSessions, type UserActor } from "@/lib/auth";
import type { UserId } from "@/lib/contract";
import { endColleagueSession } from "../actions";

/** Where a colleague is signed in, each with a way to end it alone. */
export async function SessionPanel({ actor, id }: { actor: UserActor; id: UserId }) {
  const [{ person }, { sessions: words }] = await Promise.all([wordsOf("users"), wordsOf("account")]);
  const sessions = await listUserSessions(actor, id);
  return (
    <Panel title={person.sessions.title} id="account-sessions" bodyClassName="p-0">
      <p className="p-3 text-muted-foreground text-sm">
        {sessions.length === 0 ? person.sessions.none : person.sessions.text}
      </p>
      {sessions.length === 0 ? null : (
        <Wide label={person.sessions.caption} className="border-t">
          <SessionTable
            sessions={sessions}
            caption={person.sessions.caption}
            words={words}
            actionOf={(session, name) => (
              <form action={endColleagueSession}>
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="session" value={session.id} />
                <Button type="submit" size="small" aria-label={words.endOf(name)}>
                  {words.end}
                </Button>
              </form>
            )}
          />
        </Wide>
      )}
    </Panel>
  );
}
