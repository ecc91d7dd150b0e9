"use client";

import { useMutation } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { Time } from "@/components/ui/time";
import type { WebhookRecord } from "@/lib/contract";
import { refusalText } from "../../../_data/api";
import { rotateSecret } from "../send";
import { ShownSecret } from "../shown-secret";

const DEFAULT_HOURS = "24";

/** Change the secret, with a time in which both count. */
export function SecretPanel({ webhook }: { webhook: Pick<WebhookRecord, "id" | "previousSecretUntil"> }) {
  const text = useWords("desk");
  const words = useWords("webhooks").secret;
  const router = useRouter();
  const [hours, setHours] = useState(DEFAULT_HOURS);
  const change = useMutation({
    mutationFn: () => rotateSecret(webhook.id, Number(hours)),
    onSuccess: () => router.refresh(),
  });
  return (
    <Panel title={words.title} id="secret" bodyClassName="flex flex-col gap-3">
      <p className="text-muted-foreground text-xs">{words.help}</p>
      {webhook.previousSecretUntil === null ? null : (
        <p className="text-sm">
          {words.until} <Time iso={webhook.previousSecretUntil} />
        </p>
      )}
      {change.data ? <ShownSecret secret={change.data.secret} /> : null}
      {change.error ? (
        <Notice tone="bad" role="alert">
          {refusalText(change.error, text)}
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-end gap-2">
        <Field id="overlap" label={words.overlap} className="w-44">
          <Select
            id="overlap"
            value={hours}
            onChange={(event) => setHours(event.target.value)}
            aria-describedby="overlap-help"
          >
            {Object.entries(words.overlaps).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Button onClick={() => change.mutate()} aria-disabled={change.isPending}>
          <KeyRound aria-hidden />
          {change.isPending ? words.rotating : words.rotate}
        </Button>
      </div>
      <p id="overlap-help" className="text-muted-foreground text-xs">
        {words.overlapHelp}
      </p>
    </Panel>
  );
}
