import { wordsOf } from "@/app/_language/words";
import { SessionTable } from "@/app/(desk)/_sessions/session-table";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { OwnSession } from "@/lib/auth";
import { endSession } from "./actions";

export async function OwnSessionTable({ sessions }: { sessions: OwnSession[] }) {
  const words = (await wordsOf("account")).sessions;
  return (
    <SessionTable
      sessions={sessions}
      caption={words.caption}
      words={words}
      actionOf={(session, name) =>
        session.current ? (
          <Badge tone="accent">{words.here}</Badge>
        ) : (
          <form action={endSession}>
            <input type="hidden" name="id" value={session.id} />
            <Button type="submit" size="small" aria-label={words.endOf(name)}>
              {words.end}
            </Button>
          </form>
        )
      }
    />
  );
}
