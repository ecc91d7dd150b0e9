import { Search, SearchX, Users } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { wordsOf } from "@/app/_language/words";
import { type Column, DataTable } from "@/components/data-table/data-table";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { Time } from "@/components/ui/time";
import { requireActor } from "@/lib/auth";
import type { EntityRecord } from "@/lib/contract";
import { formatCount } from "@/lib/format";
import type { Words } from "@/lib/i18n";
import { listEntities, readOffer } from "@/lib/kyc";
import { NotOffered } from "../../_backend/not-offered";
import { NewEntity } from "../new-entity";
import { RefreshOnEvents } from "../refresh-on-events";
import { SearchKey } from "../search-key";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf("entities")).title };
}

const PAGE_SIZE = 50;

interface EntitiesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const one = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

export default async function EntitiesPage({ searchParams }: EntitiesPageProps) {
  const text = await wordsOf("desk");
  const words = await wordsOf("entities");
  const actor = await requireActor("entity:read");
  if ((await readOffer(actor)).missing.includes("entities")) {
    return <NotOffered feature="entities" maySeeState={actor.permissions.has("settings:read")} />;
  }
  const params = await searchParams;
  const q = one(params.q).slice(0, 120);
  const page = /^[1-9]\d{0,4}$/.test(one(params.page)) ? one(params.page) : "1";
  const list = await listEntities(actor, { search: q, page, limit: String(PAGE_SIZE) });
  const mayCreate = actor.permissions.has("entity:write");
  const pages = Math.max(1, Math.ceil(list.total / PAGE_SIZE));
  const address = (target: number) =>
    `/entities?${new URLSearchParams({ ...(q ? { q } : {}), page: String(target) })}` as const;
  return (
    <div className="flex flex-1 flex-col">
      <RefreshOnEvents of="entity" />
      <SearchKey target="entity-search" />
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b bg-surface px-4 py-2.5">
        <h1 className="font-semibold text-xl tracking-tight">{words.title}</h1>
        <span className="tnum text-muted-foreground text-sm">{formatCount(list.total, text.language)}</span>
        <form
          action="/entities"
          className="flex min-w-52 flex-1 gap-2 max-sm:order-last max-sm:basis-full sm:ml-4 sm:max-w-md"
        >
          <Input
            id="entity-search"
            type="search"
            name="q"
            defaultValue={q}
            maxLength={120}
            autoComplete="off"
            aria-label={words.searchLabel}
            placeholder={words.searchPlaceholder}
          />
          <Button type="submit">
            <Search aria-hidden />
            {text.common.search}
          </Button>
        </form>
        {mayCreate ? (
          <span className="ml-auto">
            <NewEntity />
          </span>
        ) : null}
      </header>
      <div className="flex-1 bg-surface">
        {list.entities.length > 0 ? (
          <DataTable
            caption={words.caption}
            columns={columnsOf(words, text.common.none)}
            rows={list.entities}
            keyOf={(entity) => entity.id}
          />
        ) : (
          <EmptyState
            icon={q ? SearchX : Users}
            title={q ? words.noMatchTitle : words.emptyTitle}
            text={q ? words.noMatchText : words.emptyText}
          />
        )}
      </div>
      {pages > 1 ? (
        <nav
          aria-label={text.list.pages}
          className="tnum flex items-center gap-3 border-t bg-surface px-4 py-2 text-sm"
        >
          {Number(page) > 1 ? <Link href={address(Number(page) - 1)}>{text.list.previous}</Link> : null}
          <span className="text-muted-foreground">
            {page} / {pages}
          </span>
          {Number(page) < pages ? <Link href={address(Number(page) + 1)}>{text.list.next}</Link> : null}
        </nav>
      ) : null}
    </div>
  );
}

const columnsOf = (words: Words["entities"], none: string): Column<EntityRecord>[] => [
  {
    key: "name",
    header: words.columns.name,
    className: "min-w-44",
    cell: (entity: EntityRecord) => (
      <Link
        href={`/entities/${entity.id}`}
        prefetch={false}
        data-row-link
        className="font-medium after:absolute after:inset-0"
      >
        {entity.name}
      </Link>
    ),
  },
  {
    key: "country",
    header: words.columns.country,
    className: "w-24",
    cell: (entity: EntityRecord) => entity.countryCode,
  },
  {
    key: "taxId",
    header: words.columns.taxId,
    className: "max-sm:hidden",
    cell: (entity: EntityRecord) => entity.taxId ?? none,
  },
  {
    key: "externalId",
    header: words.columns.externalId,
    className: "max-md:hidden",
    cell: (entity: EntityRecord) => entity.externalId ?? none,
  },
  {
    key: "added",
    header: words.columns.added,
    className: "w-40 whitespace-nowrap text-muted-foreground max-sm:hidden",
    cell: (entity: EntityRecord) => <Time iso={entity.createdAt} />,
  },
];
