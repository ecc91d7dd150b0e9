import { ScrollText } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { wordsOf } from "@/app/_language/words";
import { EmptyState } from "@/components/ui/empty-state";
import { Wide } from "@/components/ui/wide";
import { requireActor } from "@/lib/auth";
import { listAudit } from "@/lib/kyc";
import { AuditFilters } from "./audit-filters";
import { AuditTable } from "./audit-table";
import { ChainPanel } from "./chain-panel";
import { auditState, toAuditQuery } from "./search-params";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf("oversight")).audit.title };
}

interface AuditPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const words = (await wordsOf("oversight")).audit;
  const actor = await requireActor("audit:read");
  const state = auditState(await searchParams);
  const { entries, nextBefore } = await listAudit(actor, toAuditQuery(state));
  const { before: _before, ...filters } = state;
  const address = (more: Record<string, string>) => `/audit?${new URLSearchParams({ ...filters, ...more })}` as const;
  return (
    <div className="flex flex-1 flex-col">
      <header className="flex flex-col gap-3 border-b bg-surface px-4 py-3">
        <div>
          <h1 className="font-semibold text-xl tracking-tight">{words.title}</h1>
          <p className="max-w-3xl text-muted-foreground text-sm">{words.intro}</p>
        </div>
        <ChainPanel />
        <AuditFilters state={state} />
      </header>
      <Wide label={words.caption} className="flex-1 bg-surface">
        {entries.length > 0 ? (
          <AuditTable entries={entries} />
        ) : (
          <EmptyState icon={ScrollText} title={words.emptyTitle} text={words.emptyText} />
        )}
      </Wide>
      {state.before !== undefined || nextBefore !== null ? (
        <nav aria-label={words.caption} className="flex gap-4 border-t bg-surface px-4 py-2 text-sm">
          {state.before === undefined ? null : <Link href={address({})}>{words.newest}</Link>}
          {nextBefore === null ? null : <Link href={address({ before: String(nextBefore) })}>{words.older}</Link>}
        </nav>
      ) : null}
    </div>
  );
}
