import { wordsOf } from "@/app/_language/words";
import { DataTable } from "@/components/data-table/data-table";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { OwnSession } from "@/lib/auth";
import { endSession } from "./actions";

export async function SessionTable({ sessions }: { sessions: OwnSession[] }) {
  const words = (await wordsOf("account")).sessions;
  const { columns: headers } = words;
  const nameOf = ({ device }: OwnSession) => words.device(device.browser, device.system);
  const columns = [
    {
      key: "device",
      header: headers.device,
      className: "min-w-40",
      cell: (session: OwnSession) => (
        <>
          {nameOf(session)}
          <span className="block text-muted-foreground text-xs sm:hidden">
            {session.address ?? words.unknown} · <Time iso={session.lastSeenAt} />
          </span>
        </>
      ),
    },
    {
      key: "address",
      header: headers.address,
      className: "w-32 text-muted-foreground max-sm:hidden",
      cell: ({ address }: OwnSession) => address ?? words.unknown,
    },
    {
      key: "how",
      header: headers.how,
      className: "w-40 text-muted-foreground max-lg:hidden",
      cell: ({ method }: OwnSession) => words.methods[method],
    },
    {
      key: "seen",
      header: headers.seen,
      className: "w-36 whitespace-nowrap text-muted-foreground max-sm:hidden",
      cell: ({ lastSeenAt }: OwnSession) => <Time iso={lastSeenAt} />,
    },
    {
      key: "action",
      header: headers.action,
      className: "w-28",
      cell: (session: OwnSession) =>
        session.current ? (
          <Badge tone="accent">{words.here}</Badge>
        ) : (
          <form action={endSession}>
            <input type="hidden" name="id" value={session.id} />
            <Button type="submit" size="small" aria-label={words.endOf(nameOf(session))}>
              {words.end}
            </Button>
          </form>
        ),
    },
  ];
  return <DataTable caption={words.caption} columns={columns} rows={sessions} keyOf={({ id }) => id} />;
}
