import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { requireActor } from "@/lib/auth";
import { NewWebhook } from "./new-webhook";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf("webhooks")).form.newTitle };
}

export default async function NewWebhookPage() {
  const words = (await wordsOf("webhooks")).form;
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
