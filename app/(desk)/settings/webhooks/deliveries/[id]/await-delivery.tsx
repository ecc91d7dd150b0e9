"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { WebhookDeliveryList, WebhookDeliveryRecord } from "@/lib/contract";
import { getJson } from "../../../../_data/api";

const LOOK_EVERY_MS = 1_000;

/**
 * Shows the page anew once the delivery has moved on. It asks the list, not the delivery: looking at what was sent is on
 * record, and one look should be one entry.
 */
export function AwaitDelivery({
  delivery,
}: {
  delivery: Pick<WebhookDeliveryRecord, "id" | "webhookId" | "attempts">;
}) {
  const router = useRouter();
  const { data } = useQuery({
    queryKey: ["webhook-delivery", delivery.id],
    queryFn: ({ signal }) =>
      getJson<WebhookDeliveryList>(`/api/webhooks/deliveries?webhookId=${delivery.webhookId}&limit=100`, signal),
    refetchInterval: LOOK_EVERY_MS,
  });
  const now = data?.deliveries.find(({ id }) => id === delivery.id);
  const moved = now !== undefined && now.attempts !== delivery.attempts;
  useEffect(() => {
    if (moved) router.refresh();
  }, [moved, router]);
  return null;
}
