"use client";

import { useMutation } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { refusalText } from "../../../../_data/api";
import { sendAgain } from "../../send";

/** Send the same message once more; leads to the new delivery. */
export function Redeliver({ id }: { id: string }) {
  const text = useWords("desk");
  const all = useWords("webhooks");
  const words = all.delivery;
  const router = useRouter();
  const again = useMutation({
    mutationFn: () => sendAgain(id),
    onSuccess: (made) => router.push(`/settings/webhooks/deliveries/${made}`),
  });
  return (
    <div className="flex flex-col gap-2">
      {again.error ? (
        <Notice tone="bad" role="alert">
          {refusalText(again.error, text)}
        </Notice>
      ) : null}
      <Button onClick={() => again.mutate()} aria-disabled={again.isPending || again.isSuccess} className="w-fit">
        <RotateCw aria-hidden />
        {again.isPending ? all.actions.working : words.redeliver}
      </Button>
      <p className="text-muted-foreground text-xs">{words.redeliverHelp}</p>
    </div>
  );
}
