import { pageLanguage, wordsOf } from "@/app/_language/words";
import { Badge } from "@/components/ui/badge";
import { Fold } from "@/components/ui/fold";
import { Time } from "@/components/ui/time";
import type { WebhookAttempt } from "@/lib/contract";
import { formatDuration } from "@/lib/format";
import { CodeBlock } from "./code-block";

const linesOf = (headers: Record<string, string>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");

/** One attempt: what was sent with it, and what came back. */
export async function AttemptPanel({ attempt, open }: { attempt: WebhookAttempt; open: boolean }) {
  const words = await wordsOf("webhooks");
  const { number, at, url, address, responseStatus, durationMs, error } = attempt;
  const named = (title: string) => `${words.delivery.attempt(number)}: ${title}`;
  return (
    <Fold
      title={words.delivery.attempt(number)}
      open={open}
      aside={
        <>
          <Time iso={at} seconds="full" className="max-sm:hidden" />
          <span className="tnum">{formatDuration(durationMs, await pageLanguage())}</span>
          <Badge tone={error === null ? "good" : "bad"}>{responseStatus ?? words.delivery.noAnswer}</Badge>
        </>
      }
    >
      <div className="flex min-w-0 flex-col gap-3">
        {error === null ? null : <p className="font-medium text-bad text-sm">{words.failures[error]}</p>}
        {attempt.askedToWaitUntil === null ? null : (
          <p className="text-sm">
            {words.delivery.askedToWait} <Time iso={attempt.askedToWaitUntil} seconds="full" />
          </p>
        )}
        <p className="break-all text-muted-foreground text-xs">
          POST {url}
          {address === null ? null : ` · ${words.delivery.connectedTo} ${address}`}
        </p>
        <CodeBlock
          label={named(words.delivery.request)}
          title={words.delivery.request}
          text={linesOf(attempt.requestHeaders)}
        />
        {responseStatus === null ? null : (
          <>
            <CodeBlock
              label={named(words.delivery.answerHeaders)}
              title={words.delivery.answerHeaders}
              text={linesOf(attempt.responseHeaders)}
            />
            <CodeBlock
              label={named(words.delivery.answerBody)}
              title={words.delivery.answerBody}
              text={attempt.responseBody === "" ? words.delivery.emptyBody : attempt.responseBody}
              hint={words.delivery.answerCut}
            />
          </>
        )}
      </div>
    </Fold>
  );
}
