"use client";

import { useRouter } from "next/navigation";
import { useWords } from "@/components/text";
import type { WebhookRecord } from "@/lib/contract";
import { patchWebhook } from "../send";
import { WebhookForm } from "../webhook-form";

export function WebhookSettings({ webhook }: { webhook: WebhookRecord }) {
  const words = useWords("webhooks").form;
  const router = useRouter();
  const save = async (body: object) => {
    await patchWebhook(webhook.id, body);
    router.refresh();
  };
  return <WebhookForm values={webhook} submit={words.save} done={words.saved} save={save} />;
}
