import type { ReactNode } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { Time } from "@/components/ui/time";
import type { LivingSession } from "@/lib/auth";
import type { Words } from "@/lib/i18n";

interface SessionTableProps<S extends LivingSession> {
  sessions: S[];
  caption: string;
  words: Words["account"]["sessions"];
  /** What stands in the last column; `name` is the device's. */
  actionOf: (session: S, name: string) => ReactNode;
}

/** Where a person is signed in: their own sessions, or a colleague's. */
export function SessionTable<S extends LivingSession>({ sessions, caption, words, actionOf }: SessionTableProps<S>) {
  const { columns: headers } = words;
  const nameOf = ({ device }: S) => words.device(device.browser, device.system);
  const columns = [
    {
      key: "device",
      header: headers.device,
      className: "min-w-40",
      cell: (session: S) => (
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
      cell: ({ address }: S) => address ?? words.unknown,
    },
    {
      key: "how",
      header: headers.how,
      className: "w-40 text-muted-foreground max-lg:hidden",
      cell: ({ method }: S) => words.methods[method],
    },
    {
      key: "seen",
      header: headers.seen,
      className: "w-36 whitespace-nowrap text-muted-foreground max-sm:hidden",
      cell: ({ lastSeenAt }: S) => <Time iso={lastSeenAt} />,
    },
    {
      key: "action",
      header: headers.action,
      className: "w-28",
      cell: (session: S) => actionOf(session, nameOf(session)),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={sessions} keyOf={({ id }) => id} />;
}
