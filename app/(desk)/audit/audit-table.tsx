import Link from "next/link";
import { wordsOf } from "@/app/_language/words";
import { type Column, DataTable } from "@/components/data-table/data-table";
import { Badge, type Tone } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { AuditRecord } from "@/lib/contract";
import { humanise, shortId } from "@/lib/format";
import type { Words } from "@/lib/i18n";

const TONES: Record<AuditRecord["outcome"], Tone> = { success: "good", refused: "care", failed: "bad" };
/** Where an object has a page of its own. */
const PAGES: Record<string, string> = {
  verification: "/verifications",
  entity: "/entities",
  "face-match": "/face-matches",
  "biometric-check": "/biometric",
  "biometric-session": "/biometric/sessions",
  validation: "/validations",
  webhook: "/settings/webhooks",
};

const own = (table: Record<string, string>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

export async function AuditTable({ entries }: { entries: AuditRecord[] }) {
  const words = (await wordsOf("oversight")).audit;
  return (
    <DataTable
      caption={words.caption}
      columns={columnsOf(words)}
      rows={entries}
      keyOf={(entry) => String(entry.seq)}
      className="sm:min-w-3xl"
    />
  );
}

const columnsOf = (words: Words["oversight"]["audit"]): Column<AuditRecord>[] => [
  {
    key: "seq",
    header: words.columns.seq,
    className: "w-16 text-muted-foreground max-sm:hidden",
    cell: (entry: AuditRecord) => entry.seq,
  },
  {
    key: "at",
    header: words.columns.at,
    className: "w-44 whitespace-nowrap max-sm:hidden",
    cell: (entry: AuditRecord) => <Time iso={entry.at} seconds="full" />,
  },
  {
    key: "actor",
    header: words.columns.actor,
    className: "w-52 max-sm:hidden",
    cell: ({ actor }: AuditRecord) => <Actor actor={actor} />,
  },
  {
    key: "action",
    header: words.columns.action,
    className: "sm:w-56",
    cell: (entry: AuditRecord) => (
      <>
        <span title={entry.action}>
          {own(words.actions, entry.action) ?? humanise(entry.action.replaceAll(".", " "))}
        </span>
        {/* On a phone the columns beside this one fold into it. */}
        <span className="flex flex-col text-muted-foreground text-xs sm:hidden">
          <Time iso={entry.at} seconds="full" />
          <Actor actor={entry.actor} />
        </span>
      </>
    ),
  },
  {
    key: "object",
    header: words.columns.object,
    className: "w-48 sm:whitespace-nowrap max-sm:w-28",
    cell: (entry: AuditRecord) => <ObjectOf entry={entry} />,
  },
  {
    key: "outcome",
    header: words.columns.outcome,
    className: "w-24",
    cell: ({ outcome }: AuditRecord) => <Badge tone={TONES[outcome]}>{words.outcomes[outcome]}</Badge>,
  },
  {
    key: "details",
    header: words.columns.details,
    className: "max-sm:hidden",
    cell: ({ details }: AuditRecord) => <Details details={details} />,
  },
];

async function Actor({ actor: { kind, id, name } }: Pick<AuditRecord, "actor">) {
  const words = (await wordsOf("oversight")).audit;
  return (
    <span className="block max-w-52 truncate" title={id ?? undefined}>
      {name ?? (id === null ? own(words.actorKinds, kind) : shortId(id))}
      {kind === "api-key" ? <span className="text-muted-foreground"> · {words.actorKinds[kind]}</span> : null}
    </span>
  );
}

async function ObjectOf({ entry: { object } }: { entry: AuditRecord }) {
  const words = (await wordsOf("oversight")).audit;
  if (object === null) return words.none;
  const kind = own(words.objectKinds, object.kind) ?? humanise(object.kind);
  const page = own(PAGES, object.kind);
  const name = (
    <>
      {kind} <span className="text-muted-foreground">{shortId(object.id)}</span>
    </>
  );
  return page === undefined ? (
    <span title={object.id}>{name}</span>
  ) : (
    <Link href={{ pathname: `${page}/${object.id}` }} prefetch={false}>
      {name}
    </Link>
  );
}

/** Codes and ids as the entry holds them; long ones are cut and shown whole on hover. */
async function Details({ details }: { details: Record<string, unknown> }) {
  const words = (await wordsOf("oversight")).audit;
  // What is null says nothing: "Recheck of: null" is on every check that is none.
  const parts = Object.entries(details)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${humanise(key)}: ${typeof value === "string" ? value : JSON.stringify(value)}`);
  if (parts.length === 0) return <span className="text-muted-foreground">{words.none}</span>;
  const text = parts.join(" · ");
  return (
    <span className="block max-w-96 truncate text-muted-foreground" title={text}>
      {text}
    </span>
  );
}
