"use client";

import { useMutation } from "@tanstack/react-query";
import { Download, ShieldCheck } from "lucide-react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { AuditCheckpoint, AuditVerification } from "@/lib/contract";
import { getJson, sendJson } from "../_data/api";

/** Walk the chain now, and take its signed head away. */
export function ChainPanel() {
  const words = useWords("oversight").audit.chain;
  const check = useMutation({ mutationFn: () => getJson<AuditVerification>("/api/audit/verification") });
  const take = useMutation({ mutationFn: takeCheckpoint });
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => check.mutate()} disabled={check.isPending}>
          <ShieldCheck aria-hidden />
          {check.isPending ? words.verifying : words.verify}
        </Button>
        <Button
          variant="ghost"
          onClick={() => take.mutate()}
          disabled={take.isPending}
          aria-describedby="checkpoint-help"
        >
          <Download aria-hidden />
          {words.checkpoint}
        </Button>
        <p id="checkpoint-help" className="max-w-xl text-muted-foreground text-xs">
          {words.checkpointHelp}
        </p>
      </div>
      {check.data ? <Result state={check.data} /> : null}
      {check.error || take.error ? (
        <Notice tone="bad" role="alert">
          {words.failed}
        </Notice>
      ) : null}
    </div>
  );
}

function Result({ state }: { state: AuditVerification }) {
  const words = useWords("oversight").audit.chain;
  if (state.broken !== null) {
    return (
      <Notice tone="bad" role="alert" title={words.broken(state.broken.seq, state.broken.reason)}>
        {words.brokenNext}
      </Notice>
    );
  }
  return (
    <Notice tone="good" role="status">
      {state.head === null ? words.empty : words.holds(state.entries, state.head.seq)}
    </Notice>
  );
}

async function takeCheckpoint(): Promise<void> {
  const made = await sendJson<AuditCheckpoint>("POST", "/api/audit/checkpoint", {});
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(made, null, 1)}\n`], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `audit-checkpoint-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
