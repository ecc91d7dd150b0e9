"use client";

import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { Wide } from "@/components/ui/wide";
import type { PartialOptions, ReplayAnswer, ReplayFlip } from "@/lib/contract";
import { shortId } from "@/lib/format";
import { warningLabel } from "@/lib/i18n";
import { refusalText, sendJson } from "../../_data/api";

const cell = "px-2 py-1 text-left first:pl-0";

/** Decides past checks again under the options that stand in the form now. */
export function ReplayPanel({ asked }: { asked: () => PartialOptions }) {
  const words = useWords("policy").replay;
  const text = useWords("desk");
  const run = useMutation({
    mutationFn: () => sendJson<ReplayAnswer>("POST", "/api/kyc/settings/replay", { options: asked() }),
  });
  return (
    <Panel title={words.title} id="policy-replay" bodyClassName="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={() => run.mutate()} disabled={run.isPending}>
          {run.isPending ? words.running : words.run}
        </Button>
        <p className="text-muted-foreground text-sm">{words.text}</p>
      </div>
      {run.isError ? (
        <Notice tone="bad" role="alert">
          {refusalText(run.error, text)}
        </Notice>
      ) : null}
      {run.data ? <Result answer={run.data} /> : null}
    </Panel>
  );
}

function Result({ answer: { replayed, skipped, flips } }: { answer: ReplayAnswer }) {
  const words = useWords("policy").replay;
  return (
    <div role="status" className="flex flex-col gap-2 text-sm">
      <p className="font-medium">{flips.length === 0 ? words.none(replayed) : words.some(flips.length, replayed)}</p>
      {flips.length > 0 ? <Flips flips={flips} /> : null}
      {skipped > 0 ? <p className="text-muted-foreground">{words.skipped(skipped)}</p> : null}
    </div>
  );
}

function Flips({ flips }: { flips: ReplayFlip[] }) {
  const words = useWords("policy").replay;
  const text = useWords("desk");
  return (
    <Wide label={words.caption} className="max-h-80">
      <table className="tnum w-full min-w-xl">
        <thead>
          <tr className="border-b">
            {Object.values(words.columns).map((title) => (
              <th key={title} scope="col" className={`${cell} font-medium text-muted-foreground text-xs`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {flips.map((flip) => (
            <tr key={flip.verificationId} className="border-b last:border-b-0">
              <td className={cell}>
                <Link
                  href={`/verifications/${flip.verificationId}`}
                  prefetch={false}
                  className="text-accent underline underline-offset-4"
                >
                  {shortId(flip.verificationId)}
                </Link>
              </td>
              <td className={`${cell} whitespace-nowrap`}>
                <Time iso={flip.createdAt} />
              </td>
              <td className={`${cell} whitespace-nowrap`}>{words.change[flip.after]}</td>
              <td className={cell}>
                {[...flip.newlyDeclining, ...flip.noLongerDeclining].map((code) => warningLabel(code, text)).join(", ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
