"use client";

import Link from "next/link";
import { useState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { postWebhook } from "../send";
import { ShownSecret } from "../shown-secret";
import { WebhookForm, type WebhookValues } from "../webhook-form";

const EMPTY: WebhookValues = {
  name: "",
  description: "",
  url: "",
  environment: "production",
  events: ["kyc.*"],
  filters: { fromStatus: [], toStatus: [] },
};

/** The form, and in its place afterwards the secret. */
export function NewWebhook() {
  const words = useWords("webhooks");
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null);
  if (made === null) {
    const save = async (body: object) => {
      const { webhook, secret } = await postWebhook(body);
      setMade({ id: webhook.id, secret });
    };
    return <WebhookForm values={EMPTY} submit={words.form.create} done={null} save={save} />;
  }
  return (
    <div className="max-w-3xl">
      <ShownSecret secret={made.secret}>
        <p className="mt-2 text-muted-foreground text-xs">{words.secret.help}</p>
        <Button asChild variant="primary" className="mt-3">
          <Link href={{ pathname: `/settings/webhooks/${made.id}` }}>{words.secret.open}</Link>
        </Button>
      </ShownSecret>
    </div>
  );
}
