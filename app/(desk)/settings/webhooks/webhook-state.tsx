import { wordsOf } from "@/app/_language/words";
import { Badge, type Tone } from "@/components/ui/badge";
import type { WebhookDeliveryStatus, WebhookRecord } from "@/lib/contract";

/** On, off, or gone; why it is off stands on hover. */
export async function WebhookState({ webhook }: { webhook: Pick<WebhookRecord, "enabled" | "disabledReason"> }) {
  const words = await wordsOf("webhooks");
  if (webhook.enabled || webhook.disabledReason === null) return <Badge tone="good">{words.on}</Badge>;
  const gone = webhook.disabledReason === "gone";
  return (
    <Badge tone={gone ? "bad" : "neutral"} title={words.disabled[webhook.disabledReason]}>
      {gone ? words.gone : words.off}
    </Badge>
  );
}

const TONES: Record<WebhookDeliveryStatus, Tone> = { pending: "care", delivered: "good", failed: "bad" };

export async function DeliveryStatus({ status }: { status: WebhookDeliveryStatus }) {
  const words = await wordsOf("webhooks");
  return <Badge tone={TONES[status]}>{words.log.statuses[status]}</Badge>;
}
