import { Badge, type Tone } from "@/components/ui/badge";
import type { WebhookDeliveryStatus, WebhookRecord } from "@/lib/contract";
import { webhookTextFor } from "@/lib/i18n";

const words = webhookTextFor("en");

/** On, off, or gone; why it is off stands on hover. */
export function WebhookState({ webhook }: { webhook: Pick<WebhookRecord, "enabled" | "disabledReason"> }) {
  if (webhook.enabled || webhook.disabledReason === null) return <Badge tone="good">{words.on}</Badge>;
  const gone = webhook.disabledReason === "gone";
  return (
    <Badge tone={gone ? "bad" : "neutral"} title={words.disabled[webhook.disabledReason]}>
      {gone ? words.gone : words.off}
    </Badge>
  );
}

const TONES: Record<WebhookDeliveryStatus, Tone> = { pending: "care", delivered: "good", failed: "bad" };

export function DeliveryStatus({ status }: { status: WebhookDeliveryStatus }) {
  return <Badge tone={TONES[status]}>{words.log.statuses[status]}</Badge>;
}
