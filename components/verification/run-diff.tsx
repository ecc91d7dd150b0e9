"use client";

import { ArrowRight, Minus, PencilLine, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "@/components/text";
import { Badge, type Tone } from "@/components/ui/badge";
import { humanise } from "@/lib/format";
import { warningLabel } from "@/lib/i18n";
import type { ChangeKind, RunDiff } from "./diff";
import { optionValueText } from "./option-value";
import { StatusBadge } from "./status-badge";

/** What changed since the run before: outcome, warnings, fields, options, engine. */
export function RunDiffView({ diff }: { diff: RunDiff }) {
  const text = useWords("desk");
  const words = useWords("evidence").diff;
  const documentWords = useWords("document");
  return (
    <div className="flex flex-col gap-2.5 text-sm">
      {diff.same ? <p className="text-muted-foreground">{words.same}</p> : null}
      {diff.status ? (
        <Line label={words.status}>
          <StatusBadge status={diff.status[0]} size="small" />
          <ArrowRight aria-hidden className="size-3.5 text-muted-foreground" />
          <StatusBadge status={diff.status[1]} size="small" />
        </Line>
      ) : null}
      {diff.engine ? (
        <Line label={words.engine}>
          <FromTo before={diff.engine[0]} after={diff.engine[1]} />
        </Line>
      ) : null}
      {diff.options.map((option) => (
        <Line key={option.name} label={documentWords.options.names[option.name]}>
          <FromTo
            before={optionValueText(option.name, option.before, documentWords.options)}
            after={optionValueText(option.name, option.after, documentWords.options)}
          />
        </Line>
      ))}
      {diff.warnings.length > 0 ? (
        <div>
          <h3 className="mb-1 font-medium text-muted-foreground text-xs">{words.warnings}</h3>
          <ul className="flex flex-col gap-1">
            {diff.warnings.map((warning) => (
              <li key={warning.code} className="flex items-start gap-1.5">
                <Kind kind={warning.kind} />
                <span className="min-w-0">{warningLabel(warning.code, text)}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {diff.fields.length > 0 ? (
        <table className="tnum w-full border-collapse text-sm">
          <caption className="sr-only">{words.caption}</caption>
          <thead>
            <tr className="border-b text-left text-muted-foreground text-xs">
              <th scope="col" className="py-1 pr-2 font-medium">
                {words.fields}
              </th>
              <th scope="col" className="py-1 pr-2 font-medium">
                {words.before}
              </th>
              <th scope="col" className="py-1 font-medium">
                {words.after}
              </th>
            </tr>
          </thead>
          <tbody>
            {diff.fields.map((change) => (
              <tr key={change.field} className="border-b align-top last:border-b-0">
                <th scope="row" className="py-1 pr-2 text-left font-normal">
                  {documentWords.fields[change.field] ?? humanise(change.field)}
                  <span className="mt-0.5 block">
                    <Kind kind={change.kind} />
                  </span>
                </th>
                <Side value={change.before} level={change.levels[0]} />
                <Side value={change.after} level={change.levels[1]} />
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {diff.unchangedFields > 0 ? (
        <p className="text-muted-foreground text-xs">{words.unchanged(diff.unchangedFields)}</p>
      ) : null}
    </div>
  );
}

function Side({ value, level }: { value: string | null; level: string | null }) {
  const text = useWords("desk");
  const evidence = useWords("evidence");
  return (
    <td className="break-words py-1 pr-2">
      {value ?? text.common.none}
      {level ? (
        <span className="block text-muted-foreground text-xs">{evidence.matrix.levels[level] ?? level}</span>
      ) : null}
    </td>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <p className="flex flex-wrap items-center gap-1.5">
      <span className="mr-auto text-muted-foreground">{label}</span>
      {children}
    </p>
  );
}

function FromTo({ before, after }: { before: string | null; after: string | null }) {
  const text = useWords("desk");
  return (
    <>
      <span className="text-muted-foreground">{before ?? text.common.none}</span>
      <ArrowRight aria-hidden className="size-3.5 text-muted-foreground" />
      <span className="font-medium">{after ?? text.common.none}</span>
    </>
  );
}

const kinds: Record<ChangeKind, { icon: typeof Plus; tone: Tone }> = {
  added: { icon: Plus, tone: "accent" },
  removed: { icon: Minus, tone: "neutral" },
  changed: { icon: PencilLine, tone: "care" },
};

function Kind({ kind }: { kind: ChangeKind }) {
  const { diff } = useWords("evidence");
  const { icon: Icon, tone } = kinds[kind];
  return (
    <Badge size="small" tone={tone}>
      <Icon aria-hidden />
      {diff[kind]}
    </Badge>
  );
}
