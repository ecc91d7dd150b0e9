import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { Deciding, Decision } from "./decision";

interface PlainDecisionProps {
  id: string;
  send: Deciding["decideByForm"];
  possible: readonly Decision[];
}

/**
 * The decision as a plain form, for a browser that runs no scripts: one reason, one button for each way out. The id goes
 * as a field: an argument bound to the action arrives after the page, and nothing can be put into `noscript` later.
 */
export function PlainDecision({ id, send, possible }: PlainDecisionProps) {
  const words = useWords("sessions").decide;
  return (
    <form action={send} className="flex flex-col gap-3">
      <input type="hidden" name="id" value={id} />
      <Field id="plain-reason" label={words.reason} hint={words.reasonHelp}>
        <Textarea
          id="plain-reason"
          name="reason"
          rows={3}
          minLength={5}
          maxLength={2_000}
          required
          aria-describedby="plain-reason-hint"
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        {possible.map((name) => (
          <Button key={name} type="submit" name="decision" value={name}>
            {words[name]}
          </Button>
        ))}
      </div>
    </form>
  );
}
