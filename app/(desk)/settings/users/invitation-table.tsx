import { wordsOf } from "@/app/_language/words";
import { DataTable } from "@/components/data-table/data-table";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { OpenInvitation } from "@/lib/auth";
import { takeBack } from "./actions";

export async function InvitationTable({ invitations }: { invitations: OpenInvitation[] }) {
  const words = await wordsOf("users");
  const { columns: headers, caption, expired, revoke, revokeOf } = words.open;
  const columns = [
    {
      key: "email",
      header: headers.email,
      className: "min-w-40",
      cell: ({ email, role }: OpenInvitation) => (
        <>
          <span className="block truncate">{email}</span>
          <span className="block text-muted-foreground text-xs sm:hidden">{words.roles[role]}</span>
        </>
      ),
    },
    {
      key: "role",
      header: headers.role,
      className: "w-32 max-sm:hidden",
      cell: ({ role }: OpenInvitation) => words.roles[role],
    },
    {
      key: "by",
      header: headers.by,
      className: "max-w-40 truncate text-muted-foreground max-lg:hidden",
      cell: ({ invitedBy }: OpenInvitation) => invitedBy,
    },
    {
      key: "until",
      header: headers.until,
      className: "w-36 whitespace-nowrap text-muted-foreground max-sm:hidden",
      cell: ({ state, expiresAt }: OpenInvitation) =>
        state === "expired" ? <Badge tone="care">{expired}</Badge> : <Time iso={expiresAt} />,
    },
    {
      key: "action",
      header: headers.action,
      className: "w-28",
      cell: ({ id, email }: OpenInvitation) => (
        <form action={takeBack}>
          <input type="hidden" name="id" value={id} />
          <Button type="submit" size="small" aria-label={revokeOf(email)}>
            {revoke}
          </Button>
        </form>
      ),
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={invitations} keyOf={({ id }) => id} />;
}
