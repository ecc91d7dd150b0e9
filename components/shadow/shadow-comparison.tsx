"use client";

import { useWords } from "@/components/text";
import { Badge } from "@/components/ui/badge";
import { Fact } from "@/components/ui/fact";
import { Wide } from "@/components/ui/wide";
import { StatusBadge } from "@/components/verification/status-badge";
import type { ShadowField, ShadowRun } from "@/lib/contract";
import { humanise } from "@/lib/format";
import { warningLabel } from "@/lib/i18n";

/** Both results side by side; what is the same stands folded away. */
export function ShadowComparison({ run }: { run: ShadowRun }) {
  const text = useWords("desk");
  const words = useWords("backend").run;
  const { details } = run;
  if (details === null) {
    return (
      <p className="text-muted-foreground text-sm">
        {words.ranBy[run.ranBy]}. {words.failed(run.failure ?? "")}
      </p>
    );
  }
  const other = details.fields.filter(({ verdict }) => verdict !== "same");
  const findings = [
    { title: words.mainOnly, codes: details.warnings.mainOnly },
    { title: words.shadowOnly, codes: details.warnings.shadowOnly },
  ].filter(({ codes }) => codes.length > 0);
  return (
    <div className="flex flex-col gap-3 text-sm">
      <dl className="flex flex-col gap-1">
        <Fact label={words.main}>
          <StatusBadge status={details.status.main} size="small" />
        </Fact>
        <Fact label={words.ranBy[run.ranBy]}>
          <StatusBadge status={details.status.shadow} size="small" />
        </Fact>
      </dl>
      {other.length > 0 ? <FieldTable fields={other} caption={words.title} /> : null}
      {findings.map(({ title, codes }) => (
        <div key={title}>
          <h3 className="font-medium text-muted-foreground text-xs">{title}</h3>
          <ul className="list-disc pl-4">
            {codes.map((code) => (
              <li key={code}>{warningLabel(code, text)}</li>
            ))}
          </ul>
        </div>
      ))}
      {details.fields.length > other.length ? (
        <details>
          <summary className="text-muted-foreground text-xs">{words.all}</summary>
          <FieldTable fields={details.fields} caption={words.all} />
        </details>
      ) : null}
    </div>
  );
}

function FieldTable({ fields, caption }: { fields: readonly ShadowField[]; caption: string }) {
  const words = useWords("backend").run;
  return (
    <Wide label={caption}>
      <table className="w-full text-left text-xs">
        <thead className="text-muted-foreground">
          <tr>
            <th className="py-1 pr-2 font-medium">{words.field}</th>
            <th className="py-1 pr-2 font-medium">{words.main}</th>
            <th className="py-1 font-medium">{words.shadow}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, main, shadow, verdict }) => (
            <tr key={field} className="border-t align-top">
              <th scope="row" className="py-1 pr-2 font-normal">
                {humanise(field)}
                {verdict === "same" ? null : (
                  <Badge tone={verdict === "differs" ? "bad" : "care"} size="small" className="ml-1">
                    {words.verdicts[verdict]}
                  </Badge>
                )}
              </th>
              <td className="break-words py-1 pr-2">{main ?? words.nothing}</td>
              <td className="break-words py-1">{shadow ?? words.nothing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
