import type { Metadata } from "next";
import { requireActor } from "@/lib/auth";
import { webhookTextFor } from "@/lib/i18n";
import { NewWebhook } from "./new-webhook";

const words = webhookTextFor("en").form;
export const metadata: Metadata = { title: words.newTitle };

export default async function NewWebhookPage() {
  await requireActor("webhook:manage");
  return (
    <div className="flex flex-1 flex-col">
      <header className="border-b bg-surface px-4 py-3">
        <h1 className="font-semibold text-xl tracking-tight">{words.newTitle}</h1>
      </header>
      <div className="p-4">
        <NewWebhook />
      </div>
    </div>
  );
}
