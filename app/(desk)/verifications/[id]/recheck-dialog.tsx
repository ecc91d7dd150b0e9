"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter, useSearchParams } from "next/navigation";
import type { FormEvent } from "react";
import { useState } from "react";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Stages } from "@/components/upload/stages";
import { OptionsForm } from "@/components/verification/options-form";
import { statusWord } from "@/components/verification/status-word";
import type { PartialOptions, VerificationDetail } from "@/lib/contract";
import { ApiError, postRecheck, refusalText } from "../../_data/api";
import { useStage } from "../../_data/use-stage";
import { changedOptions } from "./changed-options";

interface RecheckDialogProps {
  detail: VerificationDetail;
  open: boolean;
  onClose: () => void;
}

/** Runs the stored pictures again, with other options where they were changed. */
export function RecheckDialog({ detail, open, onClose }: RecheckDialogProps) {
  const text = useWords("desk");
  const words = useWords("evidence").recheck;
  const router = useRouter();
  const search = useSearchParams().toString();
  const [progressId, setProgressId] = useState<string | null>(null);
  const stage = useStage(progressId);
  const run = useMutation({
    mutationFn: (options: PartialOptions) => {
      const id = crypto.randomUUID();
      setProgressId(id);
      return postRecheck(detail.id, options, id);
    },
    onSuccess: (answer) => {
      announce(`${words.done} ${statusWord(text.statuses, answer.status)}`);
      onClose();
      if (answer.verificationId) {
        router.push(
          search ? `/verifications/${answer.verificationId}?${search}` : `/verifications/${answer.verificationId}`,
        );
      } else router.refresh();
    },
  });
  // A run that fails is a record of its own.
  const failedRun = run.error instanceof ApiError ? run.error.body.verificationId : undefined;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!run.isPending) run.mutate(changedOptions(new FormData(event.currentTarget), detail.options));
  };
  return (
    <Dialog open={open} onClose={onClose} title={words.title} className="max-w-xl">
      <form onSubmit={submit} className="flex flex-col gap-4">
        <p className="text-muted-foreground text-sm">{words.text}</p>
        {run.isError ? (
          <Notice tone="bad" role="alert" title={words.failed}>
            <p>{refusalText(run.error, text)}</p>
            {failedRun ? (
              <Link
                href={search ? `/verifications/${failedRun}?${search}` : `/verifications/${failedRun}`}
                onClick={onClose}
                className="font-medium text-accent underline underline-offset-4"
              >
                {words.openFailed}
              </Link>
            ) : null}
          </Notice>
        ) : null}
        {run.isPending ? (
          <Stages progress={{ upload: null, stage: stage ?? "decode" }} />
        ) : (
          <OptionsForm from={detail.options} />
        )}
        <div className="flex justify-end gap-2 border-t pt-3">
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button type="submit" variant="primary" aria-disabled={run.isPending}>
            {run.isPending ? words.running : words.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
