import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { wordsOf } from "@/app/_language/words";
import { CopyButton } from "@/components/ui/copy-button";
import { Fact } from "@/components/ui/fact";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { requireActor } from "@/lib/auth";
import { KycError, type WebhookDeliveryDetail } from "@/lib/contract";
import { getWebhookDelivery } from "@/lib/kyc";
import { DeliveryStatus } from "../../webhook-state";
import { AttemptPanel } from "./attempt-panel";
import { AwaitDelivery } from "./await-delivery";
import { CodeBlock } from "./code-block";
import { Redeliver } from "./redeliver";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf("webhooks")).log.title };
}

interface DeliveryPageProps {
  params: Promise<{ id: string }>;
}

export default async function DeliveryPage({ params }: DeliveryPageProps) {
  const words = (await wordsOf("webhooks")).delivery;
  const actor = await requireActor("webhook:manage");
  const delivery = await getWebhookDelivery(actor, (await params).id).catch((error: unknown) => {
    if (error instanceof KycError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
  const waits = delivery.status === "pending";
  return (
    <div className="flex flex-1 flex-col">
      {waits ? <AwaitDelivery delivery={delivery} /> : null}
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b bg-surface px-4 py-3">
        <h1 className="min-w-0 break-words font-semibold text-xl tracking-tight">{words.title(delivery.event)}</h1>
        <DeliveryStatus status={delivery.status} />
      </header>
      <div className="grid items-start gap-4 p-4 xl:grid-cols-[22rem_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <Facts delivery={delivery} />
          <Redeliver id={delivery.id} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {delivery.log.length === 0 ? <Notice tone="info">{waits ? words.waiting : words.noAttempts}</Notice> : null}
          {[...delivery.log].reverse().map((attempt, index) => (
            <AttemptPanel key={attempt.number} attempt={attempt} open={index === 0} />
          ))}
          <Panel
            title={words.body}
            id="body"
            aside={<CopyButton value={delivery.requestBody} label={words.copyBody} />}
          >
            <CodeBlock label={words.bodyText} text={indented(delivery.requestBody)} />
          </Panel>
        </div>
      </div>
    </div>
  );
}

/** For reading; the button copies the bytes as they were signed. */
const indented = (body: string): string => JSON.stringify(JSON.parse(body), null, 2);

async function Facts({ delivery }: { delivery: WebhookDeliveryDetail }) {
  const all = await wordsOf("webhooks");
  const words = all.delivery;
  return (
    <Panel title={words.facts} id="facts">
      <dl className="tnum flex flex-col gap-1.5 text-sm">
        <Fact label={words.webhook}>
          <Link
            href={{ pathname: `/settings/webhooks/${delivery.webhookId}` }}
            prefetch={false}
            className="text-accent underline underline-offset-4"
          >
            {delivery.webhookName}
          </Link>
        </Fact>
        <Fact label={words.environment}>{all.environments[delivery.environment]}</Fact>
        <Fact label={words.created}>
          <Time iso={delivery.createdAt} seconds="full" />
        </Fact>
        {delivery.nextAttemptAt === null ? null : (
          <Fact label={words.nextAttempt}>
            <Time iso={delivery.nextAttemptAt} seconds="full" />
          </Fact>
        )}
        <Fact label={words.messageId}>
          <code className="break-all font-mono text-xs">{delivery.messageId}</code>
        </Fact>
      </dl>
    </Panel>
  );
}
