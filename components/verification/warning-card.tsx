"use client";

import { Crosshair, Info, OctagonX, TriangleAlert } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useLanguage, useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { type Severity, type WarningDetail, type WarningLink, warningText } from "@/lib/contract";
import { shortId } from "@/lib/format";
import { findingClearing, findingLabel, findingLimit, findingSentence, type Words, warningLabel } from "@/lib/i18n";
import { cn } from "@/lib/utils";
import { documentTypeText } from "./document-type";

const looks: Record<Severity, { icon: typeof Info; tone: string; edge: string }> = {
  error: { icon: OctagonX, tone: "text-bad", edge: "border-l-bad" },
  warning: { icon: TriangleAlert, tone: "text-care", edge: "border-l-care" },
  information: { icon: Info, tone: "text-accent", edge: "border-l-accent" },
};

interface WarningCardProps {
  warning: WarningDetail;
  /** Leads to the field on the picture; left out when the warning has none there. */
  onShow?: (() => void) | undefined;
  /** Where the record is at hand: who set the rule's values, and the pixels behind the finding. */
  children?: ReactNode;
}

/** One finding: what, against which value, under which rule, and what would clear it. */
export function WarningCard({ warning, onShow, children }: WarningCardProps) {
  const language = useLanguage();
  const text = useWords("desk");
  const { why } = useWords("evidence");
  const documentWords = useWords("document");
  const { icon: Icon, tone, edge } = looks[warning.severity];
  const known = Object.hasOwn(text.warnings, warning.code);
  const optionNames: Record<string, string> = documentWords.options.names;
  return (
    <article className={cn("border-l-2 py-2.5 pr-3 pl-3", edge)}>
      <header className="flex items-start gap-1.5">
        <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", tone)} />
        <div className="min-w-0 flex-1">
          <h3 className="font-semibold text-sm leading-snug">{warningLabel(warning.code, text)}</h3>
          <p className="flex flex-wrap gap-x-1.5 text-muted-foreground text-xs">
            <span className={cn("font-medium", tone)}>{why.severities[warning.severity]}</span>
            <code className="break-all font-mono text-2xs leading-4">{warning.code}</code>
          </p>
        </div>
        {onShow ? (
          <Button variant="ghost" size="iconSmall" onClick={onShow} aria-label={why.showField} title={why.showField}>
            <Crosshair aria-hidden />
          </Button>
        ) : null}
      </header>
      <Sentence warning={warning} />
      {known ? null : <p className="text-muted-foreground text-xs">{why.unknownCode}</p>}
      <dl className="tnum mt-1.5 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-xs">
        {warning.compared.map((value) => (
          <Pair key={`${value.source}-${value.label}`} label={documentWords.sources[value.source] ?? value.source}>
            <span className="font-medium">{comparedText(warning.code, value.value, text) || text.common.none}</span>
            {value.label ? (
              <span className="ml-1.5 text-muted-foreground">
                {language === "en" ? value.label : <OwnLabel label={value.label} />}
              </span>
            ) : null}
          </Pair>
        ))}
        {warning.threshold ? (
          <Pair label={why.threshold}>
            {language === "en" ? warning.threshold : <OwnLimit warning={warning} limit={warning.threshold} />}
          </Pair>
        ) : null}
        <Pair label={why.rule}>
          {warning.option ? `${optionNames[warning.option] ?? warning.option}: ` : ""}
          {why.actions[warning.action] ?? warning.action}
        </Pair>
        {warning.clearedBy ? (
          <Pair label={why.clears}>{language === "en" ? warning.clearedBy : <OwnClearing warning={warning} />}</Pair>
        ) : null}
      </dl>
      <Links links={warning.links ?? []} />
      {children}
    </article>
  );
}

/**
 * What was found, with the values. The record keeps it in English, as the API answers it, and in values, which other
 * languages tell it by; records without them (older ones, those of other servers) have the English alone, told smaller.
 */
function Sentence({ warning }: { warning: WarningDetail }) {
  const language = useLanguage();
  const desk = useWords("desk");
  const findings = useWords("findings");
  // Where the sentence says no more than the code does, the code's own words say it.
  const bare = warning.text === `${warningText(warning.code)}.` && Object.hasOwn(desk.warnings, warning.code);
  const told = bare ? `${warningLabel(warning.code, desk)}.` : findingSentence(warning, findings);
  if (language !== "en" && told !== null) return <p className="mt-1.5 text-sm">{told}</p>;
  return (
    <p lang="en" className={cn("mt-1.5", language === "en" ? "text-sm" : "text-muted-foreground text-xs")}>
      {warning.text}
    </p>
  );
}

function OwnLimit({ warning, limit }: { warning: WarningDetail; limit: string }) {
  const told = findingLimit(warning, useWords("findings"));
  return told ?? <span lang="en">{limit}</span>;
}

/** What clears a finding, in the reader's words; the record's own where they have none. */
function OwnClearing({ warning }: { warning: WarningDetail }) {
  const told = findingClearing(warning.code, useWords("findings"));
  return told ?? <span lang="en">{warning.clearedBy}</span>;
}

function OwnLabel({ label }: { label: string }) {
  const told = findingLabel(label, useWords("findings"));
  return told ?? <span lang="en">{label}</span>;
}

/** Types of documents are said in English by the API; every other compared value stands as it was read. */
const comparedText = (code: string, value: string, text: Words["desk"]): string =>
  code === "DOCUMENT_TYPE_DIFFERS_FROM_CHOSEN" ? documentTypeText(value, text) : value;

const PAGES = { entity: "entities", validation: "validations", verification: "verifications" } as const;

/** The records that stand behind the finding: who else has this face or this document. */
function Links({ links }: { links: readonly WarningLink[] }) {
  const { why } = useWords("evidence");
  if (links.length === 0) return null;
  return (
    <ul className="mt-1.5 flex flex-wrap gap-x-3 gap-y-0.5 text-xs">
      {links.map(({ kind, id }) => (
        <li key={id}>
          <Link
            href={`/${PAGES[kind]}/${id}`}
            prefetch={false}
            className="font-medium text-accent underline-offset-4 hover:underline"
          >
            {why.links[kind]} <span className="font-mono font-normal">{shortId(id)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Pair({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted-foreground">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}
