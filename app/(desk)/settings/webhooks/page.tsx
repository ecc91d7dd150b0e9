import { Plus, Webhook } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { wordsOf } from "@/app/_language/words";
import { ElsewhereNotice } from "@/app/(desk)/_backend/elsewhere-notice";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Wide } from "@/components/ui/wide";
import { requireActor } from "@/lib/auth";
import { listWebhookDeliveries, listWebhooks } from "@/lib/kyc";
import { SectionTitle } from "../section-title";
import { DeliveryLog } from "./delivery-log";
import { LOG_PAGE, logState } from "./log-state";
import { WebhookTable } from "./webhook-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf("webhooks")).title };
}

interface WebhooksPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function WebhooksPage({ searchParams }: WebhooksPageProps) {
  const words = await wordsOf("webhooks");
  const actor = await requireActor("webhook:manage");
  const state = logState(await searchParams);
  const webhooks = await listWebhooks(actor);
  const list = await listWebhookDeliveries(actor, {
    status: state.status ?? "",
    limit: String(LOG_PAGE),
    offset: String((state.page - 1) * LOG_PAGE),
  });
  const add = (
    <Button asChild variant="primary">
      <Link href="/settings/webhooks/new" prefetch={false}>
        <Plus aria-hidden />
        {words.add}
      </Link>
    </Button>
  );
  return (
    <div className="flex flex-1 flex-col">
      <header className="flex flex-wrap items-start justify-between gap-3 border-b bg-surface px-4 py-3">
        <div>
          <SectionTitle title={words.title} intro={words.intro} />
        </div>
        {add}
      </header>
      <div className="px-4 pt-3 empty:hidden">
        <ElsewhereNotice actor={actor} of="webhooksElsewhere" />
      </div>
      {webhooks.some(({ kind }) => kind === "endpoint") ? null : (
        <div className="border-b bg-surface">
          <EmptyState icon={Webhook} title={words.emptyTitle} text={words.emptyText} className="py-8" />
        </div>
      )}
      <Wide label={words.caption} className="bg-surface">
        <WebhookTable webhooks={webhooks} />
      </Wide>
      <DeliveryLog list={list} state={state} pathname="/settings/webhooks" webhookColumn="shown" />
    </div>
  );
}
