"use client";

import { Check, CircleDashed, Minus, X } from "lucide-react";
import { useLanguage, useWords } from "@/components/text";
import { Badge } from "@/components/ui/badge";
import { Fact } from "@/components/ui/fact";
import type { DocumentReading, EffectiveOptions, PolicyCheck } from "@/lib/contract";
import { formatDecimal, formatShare, humanise } from "@/lib/format";
import { ruleFact, unjudgedReason, warningLabel } from "@/lib/i18n";
import { cn } from "@/lib/utils";
import { EngineSaid } from "./engine-said";
import { OPTION_ORDER } from "./option-order";
import { optionValueText } from "./option-value";

/** Every option with its value in force and where it came from. */
export function OptionsInForce({ options }: { options: EffectiveOptions | null }) {
  const evidence = useWords("evidence");
  const documentWords = useWords("document");
  if (options === null) return <p className="text-muted-foreground text-sm">{evidence.options.none}</p>;
  return (
    <dl className="tnum flex flex-col gap-1 text-sm">
      {OPTION_ORDER.map((name) => (
        <Fact key={name} label={documentWords.options.names[name]}>
          <span className="font-medium">{optionValueText(name, options[name].value, documentWords.options)}</span>
          <span className="ml-1.5 text-muted-foreground text-xs">
            {documentWords.options.origins[options[name].origin] ?? options[name].origin}
          </span>
        </Fact>
      ))}
    </dl>
  );
}

/** How good each side's picture is, and what would make a better one. */
export function QualityFacts({ images }: { images: DocumentReading["images"] }) {
  const text = useWords("desk");
  const words = useWords("evidence").quality;
  if (images.length === 0) return <p className="text-muted-foreground text-sm">{words.notMeasured}</p>;
  return (
    <div className="flex flex-col gap-3">
      {images.map(({ side, quality }) => (
        <div key={side}>
          <h3 className="mb-1 font-medium text-sm">
            {text.sides[side]}
            <span className="tnum ml-1.5 font-normal text-muted-foreground">
              {words.overall.toLowerCase()} {formatShare(quality.overall)}
            </span>
          </h3>
          <dl className="tnum flex flex-col gap-1 text-sm">
            <Fact label={words.sharpness}>{formatShare(quality.sharpness)}</Fact>
            <Fact label={words.glare}>{formatShare(quality.glare)}</Fact>
            <Fact label={words.brightness}>{formatShare(quality.brightness)}</Fact>
            <Fact label={words.width}>{words.pixels(quality.documentWidthPx)}</Fact>
            <Fact label={words.corners}>
              {quality.cornersVisible === null
                ? text.common.none
                : quality.cornersVisible
                  ? text.common.yes
                  : text.common.no}
            </Fact>
          </dl>
          <ul className="mt-1.5 list-disc pl-4 text-care text-xs empty:hidden">
            {quality.advice.map((line) => (
              <li key={line}>
                <EngineSaid sentence={line} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** The liveness cues with their figures, under the sentence that says what they are worth. */
export function LivenessFacts({ liveness }: { liveness: DocumentReading["liveness"] }) {
  const language = useLanguage();
  const { liveness: words } = useWords("evidence");
  const { sides } = useWords("desk");
  if (liveness === null) return <p className="text-muted-foreground text-sm">{words.off}</p>;
  if (!liveness.computed) return <Unjudged reason={liveness.reason} />;
  return (
    <div className="flex flex-col gap-2">
      <dl className="tnum flex flex-col gap-1 text-sm">
        {liveness.cues.map((cue) => (
          <Fact
            key={`${cue.side}-${cue.kind}`}
            label={`${words.kinds[cue.kind] ?? humanise(cue.kind)} · ${sides[cue.side]}`}
          >
            <span className={cn("font-medium", cue.detected ? "text-bad" : "text-muted-foreground")}>
              {cue.detected ? words.detected : words.notDetected}
            </span>
            <span className="ml-1.5 text-muted-foreground text-xs">
              {words.score(formatDecimal(cue.score, 2, language), formatDecimal(cue.threshold, 2, language))}
            </span>
          </Fact>
        ))}
      </dl>
      <p className="text-muted-foreground text-xs">{words.note}</p>
    </div>
  );
}

function Unjudged({ reason }: { reason: string | null }) {
  const { liveness: words } = useWords("evidence");
  const findings = useWords("findings");
  const told = reason === null ? words.notComputed : unjudgedReason(reason, findings);
  return <p className="text-care text-sm">{told ?? <span lang="en">{reason}</span>}</p>;
}

const results = {
  pass: { icon: Check, tone: "text-good" },
  warn: { icon: Minus, tone: "text-care" },
  fail: { icon: X, tone: "text-bad" },
  skipped: { icon: CircleDashed, tone: "text-muted-foreground" },
} as const;

/** Every rule that was looked at, passed or not. */
export function RulesApplied({ checks }: { checks: readonly PolicyCheck[] }) {
  const text = useWords("desk");
  const words = useWords("evidence").checks;
  const told = (fact: string | null) => (fact === null ? null : (text.documentTypes[fact] ?? ruleFact(fact, words)));
  return (
    <ul className="flex flex-col gap-1 text-sm">
      {checks.map((check) => {
        const { icon: Icon, tone } = results[check.result];
        return (
          <li key={`${check.group}-${check.id}`} className="flex items-start gap-1.5">
            <Icon aria-hidden className={cn("mt-1 size-3.5 shrink-0", tone)} />
            <span className="min-w-0 flex-1">
              {Object.hasOwn(text.warnings, check.id)
                ? warningLabel(check.id, text)
                : (words.names[check.id] ?? humanise(check.id))}
              <span className="block text-muted-foreground text-xs">
                {[words.results[check.result], told(check.value), told(check.threshold)].filter(Boolean).join(" · ")}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What the barcode holds, element by element as its standard names them. */
export function BarcodeFacts({ barcodes }: { barcodes: DocumentReading["barcodes"] }) {
  const { barcode: words } = useWords("evidence");
  if (barcodes.length === 0) return <p className="text-muted-foreground text-sm">{words.none}</p>;
  return (
    <div className="flex flex-col gap-3">
      {barcodes.map((barcode) => (
        <div key={`${barcode.side}-${barcode.format}-${barcode.text.length}`}>
          <p className="mb-1 flex gap-1">
            <Badge size="small">{barcode.format}</Badge>
            <Badge size="small">{barcode.payload}</Badge>
          </p>
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-xs">
            {Object.entries(barcode.elements).map(([name, value]) => (
              <div key={name} className="contents">
                <dt className="font-mono text-muted-foreground">{name}</dt>
                <dd className="min-w-0 break-words">{value}</dd>
              </div>
            ))}
          </dl>
          {Object.keys(barcode.elements).length === 0 ? (
            <pre className="overflow-x-auto whitespace-pre-wrap break-all font-mono text-2xs">{barcode.text}</pre>
          ) : null}
        </div>
      ))}
    </div>
  );
}
