import Link from "next/link";
import { wordsOf } from "@/app/_language/words";
import { DataTable } from "@/components/data-table/data-table";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { Colleague } from "@/lib/auth";

interface UserTableProps {
  users: Colleague[];
  /** Id of whoever reads the page. */
  own: string;
}

export async function UserTable({ users, own }: UserTableProps) {
  const words = await wordsOf("users");
  const columns = [
    {
      key: "name",
      header: words.columns.name,
      className: "min-w-40",
      cell: ({ id, name, email, role }: Colleague) => (
        <>
          <Link
            href={{ pathname: `/settings/users/${id}` }}
            prefetch={false}
            data-row-link
            className="font-medium after:absolute after:inset-0"
          >
            {name}
          </Link>
          {id === own ? <span className="text-muted-foreground"> · {words.you}</span> : null}
          <span className="block truncate text-muted-foreground text-xs">{email}</span>
          <span className="block text-muted-foreground text-xs sm:hidden">{words.roles[role]}</span>
        </>
      ),
    },
    {
      key: "role",
      header: words.columns.role,
      className: "w-32 max-sm:hidden",
      cell: ({ role }: Colleague) => words.roles[role],
    },
    {
      key: "factor",
      header: words.columns.secondFactor,
      className: "w-32 max-lg:hidden",
      cell: ({ secondFactor }: Colleague) => (
        <Badge tone={secondFactor === "on" ? "good" : "neutral"}>{words.factor[secondFactor]}</Badge>
      ),
    },
    {
      key: "last",
      header: words.columns.lastSignIn,
      className: "w-40 whitespace-nowrap text-muted-foreground max-sm:hidden",
      cell: ({ lastSignInAt }: Colleague) => (lastSignInAt === null ? words.never : <Time iso={lastSignInAt} />),
    },
    {
      key: "state",
      header: words.columns.state,
      className: "w-24",
      cell: ({ state }: Colleague) => (
        <Badge tone={state === "active" ? "good" : "neutral"}>{words.states[state]}</Badge>
      ),
    },
  ];
  return <DataTable caption={words.caption} columns={columns} rows={users} keyOf={({ id }) => id} />;
}
