"use client";

import { useMutation } from "@tanstack/react-query";
import { Power, Send, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { WebhookRecord } from "@/lib/contract";
import { refusalText } from "../../../_data/api";
import { deleteWebhook, patchWebhook, sendTest } from "../send";

/** Test it, switch it, remove it. */
export function WebhookActions({ webhook }: { webhook: Pick<WebhookRecord, "id" | "enabled" | "disabledReason"> }) {
  const text = useWords("desk");
  const all = useWords("webhooks");
  const words = all.actions;
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const test = useMutation({
    mutationFn: () => sendTest(webhook.id),
    onSuccess: (id) => router.push(`/settings/webhooks/deliveries/${id}`),
  });
  const turn = useMutation({
    mutationFn: () => patchWebhook(webhook.id, { enabled: !webhook.enabled }),
    onSuccess: () => router.refresh(),
  });
  const remove = useMutation({
    mutationFn: () => deleteWebhook(webhook.id),
    onSuccess: () => router.push("/settings/webhooks"),
  });
  const error = test.error ?? turn.error ?? remove.error;
  return (
    <Panel title={words.title} id="actions" bodyClassName="flex flex-col gap-3">
      {webhook.disabledReason === null ? null : (
        <Notice tone={webhook.disabledReason === "gone" ? "bad" : "info"}>
          {all.disabled[webhook.disabledReason]}
        </Notice>
      )}
      {error ? (
        <Notice tone="bad" role="alert">
          {refusalText(error, text)}
        </Notice>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => test.mutate()} aria-disabled={test.isPending || test.isSuccess}>
          <Send aria-hidden />
          {test.isPending ? words.working : words.test}
        </Button>
        <Button onClick={() => turn.mutate()} aria-disabled={turn.isPending}>
          <Power aria-hidden />
          {webhook.enabled ? words.switchOff : words.switchOn}
        </Button>
        <Button variant="danger" onClick={() => setAsking(true)}>
          <Trash2 aria-hidden />
          {words.remove}
        </Button>
      </div>
      <p className="text-muted-foreground text-xs">{words.testHelp}</p>
      <p className="text-muted-foreground text-xs">{words.switchHelp}</p>
      <Dialog open={asking} onClose={() => setAsking(false)} title={words.removeTitle}>
        <p className="text-sm">{words.removeText}</p>
        <div className="mt-4 flex justify-end gap-2">
          <Button onClick={() => setAsking(false)}>{text.common.cancel}</Button>
          <Button variant="danger" onClick={() => remove.mutate()} aria-disabled={remove.isPending}>
            {remove.isPending ? words.working : words.removeConfirm}
          </Button>
        </div>
      </Dialog>
    </Panel>
  );
}
