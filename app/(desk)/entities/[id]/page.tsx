import { FileSearch, Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { rowOf } from "@/components/verification/record-view";
import { VerificationTable } from "@/components/verification/verification-table";
import { requireActor } from "@/lib/auth";
import { type EntityRecord, KycError } from "@/lib/contract";
import { humanise } from "@/lib/format";
import { countryName, textFor } from "@/lib/i18n";
import { getEntity, listVerifications } from "@/lib/kyc";
import { RefreshOnEvents } from "../refresh-on-events";

const text = textFor("en");
const words = text.entities;

interface EntityPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  // Titles end up in browser histories: no name.
  return { title: words.title };
}

export default async function EntityPage({ params }: EntityPageProps) {
  const actor = await requireActor("entity:read");
  const { id } = await params;
  const entity = await getEntity(actor, id).catch((error: unknown) => {
    if (error instanceof KycError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
  const checks = actor.permissions.has("verification:read")
    ? await listVerifications(actor, { entityId: entity.id, runs: "all", limit: "100" })
    : null;
  const rows = (checks?.verifications ?? []).map(rowOf);
  return (
    <div className="flex flex-1 flex-col">
      <RefreshOnEvents of="verification" />
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b bg-surface px-4 py-2.5">
        <h1 className="font-semibold text-xl tracking-tight">{entity.name}</h1>
        <span className="text-muted-foreground text-sm">{countryName(entity.countryCode, text.language)}</span>
        {actor.permissions.has("verification:create") ? (
          <Button asChild variant="primary" className="ml-auto">
            <Link href={`/verifications/new?entity=${entity.id}`} prefetch={false}>
              <Plus aria-hidden />
              {words.runCheck}
            </Link>
          </Button>
        ) : null}
      </header>
      <div className="grid flex-1 items-start gap-4 p-4 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <Panel title={words.declared}>
          <dl className="tnum flex flex-col gap-2 text-sm">
            {factsOf(entity).map(([label, value]) => (
              <div key={label}>
                <dt className="text-muted-foreground text-xs">{label}</dt>
                <dd className="min-w-0 break-words">{value}</dd>
              </div>
            ))}
            <div>
              <dt className="text-muted-foreground text-xs">{words.columns.added}</dt>
              <dd>
                <Time iso={entity.createdAt} />
              </dd>
            </div>
          </dl>
        </Panel>
        <Panel
          id="checks"
          title={words.checks}
          bodyClassName="p-0"
          aside={
            rows.length > 0 ? (
              <Link
                href={`/verifications?entity=${entity.id}`}
                prefetch={false}
                className="text-accent text-xs underline-offset-4 hover:underline"
              >
                {words.allChecks}
              </Link>
            ) : undefined
          }
        >
          {rows.length > 0 ? (
            <VerificationTable rows={rows} entityColumn="hidden" listQuery={`entity=${entity.id}&runs=all`} />
          ) : (
            <EmptyState icon={FileSearch} title={words.noChecks} text={words.noChecksText} />
          )}
        </Panel>
      </div>
    </div>
  );
}

/** What is known of a person, label by label; keys of the open parts get a readable label. */
function factsOf(entity: EntityRecord): Array<readonly [string, string]> {
  const { person, ...otherData } = entity.entityData;
  const known = typeof person === "object" && person !== null ? person : {};
  const open = [...Object.entries(known), ...Object.entries(otherData), ...Object.entries(entity.attributes)]
    .filter(([, value]) => typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    .filter(([, value]) => value !== "")
    .map(([key, value]) => [humanise(key), String(value)] as const);
  const named: Array<readonly [string, string | null]> = [
    [words.columns.taxId, entity.taxId],
    [words.columns.externalId, entity.externalId],
    [words.nationality, entity.nationality],
    [words.id, entity.id],
  ];
  const facts = [...open, ...named.flatMap(([label, value]) => (value ? [[label, value] as const] : []))];
  // A nationality may stand in both places with the same value.
  return [...new Map(facts)];
}
