import { wordsOf } from "@/app/_language/words";
import { DataTable } from "@/components/data-table/data-table";
import { Badge, type Tone } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { KeyRecord } from "@/lib/auth";
import { RevokeKey } from "./revoke-key";

const tones: Record<KeyRecord["state"], Tone> = { active: "good", expired: "care", revoked: "neutral" };

export async function KeyTable({ keys }: { keys: KeyRecord[] }) {
  const words = await wordsOf("keys");
  const { columns: headers } = words;
  const columns = [
    {
      key: "name",
      header: headers.name,
      className: "min-w-40",
      cell: ({ name, prefix, scopes }: KeyRecord) => (
        <>
          <span className="block truncate font-medium">{name}</span>
          <span className="block truncate font-mono text-muted-foreground text-xs">{prefix}…</span>
          <span className="block text-muted-foreground text-xs sm:hidden">
            {scopes.map((scope) => words.scopes[scope]).join(", ")}
          </span>
        </>
      ),
    },
    {
      key: "scopes",
      header: headers.scopes,
      className: "w-44 max-sm:hidden",
      cell: ({ scopes }: KeyRecord) => scopes.map((scope) => words.scopes[scope]).join(", "),
    },
    {
      key: "by",
      header: headers.by,
      className: "max-w-40 truncate text-muted-foreground max-lg:hidden",
      cell: ({ createdBy }: KeyRecord) => createdBy ?? words.commandLine,
    },
    {
      key: "used",
      header: headers.lastUsed,
      className: "w-36 whitespace-nowrap text-muted-foreground max-sm:hidden",
      cell: ({ lastUsedAt }: KeyRecord) => (lastUsedAt === null ? words.never : <Time iso={lastUsedAt} />),
    },
    {
      key: "expires",
      header: headers.expires,
      className: "w-36 whitespace-nowrap text-muted-foreground max-lg:hidden",
      cell: ({ expiresAt }: KeyRecord) => (expiresAt === null ? words.noEnd : <Time iso={expiresAt} />),
    },
    {
      key: "state",
      header: headers.state,
      className: "w-24",
      cell: ({ state }: KeyRecord) => <Badge tone={tones[state]}>{words.states[state]}</Badge>,
    },
    {
      key: "action",
      header: headers.action,
      className: "w-48 max-sm:w-32",
      cell: ({ id, name, state }: KeyRecord) =>
        state === "active" ? <RevokeKey id={id} label={words.revoke.openOf(name)} words={words.revoke} /> : null,
    },
  ];
  return <DataTable caption={words.caption} columns={columns} rows={keys} keyOf={({ id }) => id} />;
}
