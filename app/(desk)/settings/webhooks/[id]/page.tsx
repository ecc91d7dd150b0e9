import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { wordsOf } from "@/app/_language/words";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { requireActor } from "@/lib/auth";
import { KycError } from "@/lib/contract";
import { getWebhook, listWebhookDeliveries } from "@/lib/kyc";
import { DeliveryLog } from "../delivery-log";
import { LOG_PAGE, logState } from "../log-state";
import { WebhookState } from "../webhook-state";
import { SecretPanel } from "./secret-panel";
import { WebhookActions } from "./webhook-actions";
import { WebhookSettings } from "./webhook-settings";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf("webhooks")).title };
}

interface WebhookPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function WebhookPage({ params, searchParams }: WebhookPageProps) {
  const words = await wordsOf("webhooks");
  const actor = await requireActor("webhook:manage");
  const webhook = await getWebhook(actor, (await params).id).catch((error: unknown) => {
    if (error instanceof KycError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
  const state = logState(await searchParams);
  const list = await listWebhookDeliveries(actor, {
    webhookId: webhook.id,
    status: state.status ?? "",
    limit: String(LOG_PAGE),
    offset: String((state.page - 1) * LOG_PAGE),
  });
  const own = webhook.kind === "endpoint";
  return (
    <div className="flex flex-1 flex-col">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b bg-surface px-4 py-3">
        <h1 className="min-w-0 break-words font-semibold text-xl tracking-tight">{webhook.name}</h1>
        <WebhookState webhook={webhook} />
      </header>
      <div className="grid items-start gap-4 p-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        {own ? (
          <Panel title={words.form.settings} id="settings">
            <WebhookSettings webhook={webhook} />
          </Panel>
        ) : (
          <Notice tone="info">{words.requestText}</Notice>
        )}
        <div className="flex min-w-0 flex-col gap-4">
          {own ? <WebhookActions webhook={webhook} /> : null}
          <SecretPanel webhook={webhook} />
        </div>
      </div>
      <DeliveryLog list={list} state={state} pathname={`/settings/webhooks/${webhook.id}`} webhookColumn="hidden" />
    </div>
  );
}
