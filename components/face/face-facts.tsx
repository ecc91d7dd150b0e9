"use client";

import { useLanguage, useWords } from "@/components/text";
import { Fact } from "@/components/ui/fact";
import { Fold } from "@/components/ui/fold";
import type { FaceFinding, SelfieLiveness } from "@/lib/contract";
import { formatDecimal, formatShare, humanise } from "@/lib/format";
import { cn } from "@/lib/utils";
import type { ShownFace } from "./shown-face";

/** Quality of each face in figures, and what one still picture says about life. */
export function FaceFacts({ faces }: { faces: readonly ShownFace[] }) {
  const words = useWords("faces");
  const found = faces.flatMap(({ label, finding }) =>
    finding !== null && finding !== "elsewhere" ? [{ label, finding }] : [],
  );
  const judged = found.flatMap(({ label, finding }) =>
    finding.liveness ? [{ label, liveness: finding.liveness }] : [],
  );
  return (
    <>
      {found.length > 0 ? (
        <Fold title={words.quality.title}>
          <div className="flex flex-col gap-3">
            {found.map(({ label, finding }) => (
              <Quality key={label} label={label} finding={finding} />
            ))}
          </div>
        </Fold>
      ) : null}
      {judged.length > 0 ? (
        <Fold title={words.liveness.title} open>
          <div className="flex flex-col gap-2">
            {judged.map(({ label, liveness }) => (
              <Liveness key={label} label={label} liveness={liveness} />
            ))}
            <p className="text-muted-foreground text-xs">{words.liveness.note}</p>
          </div>
        </Fold>
      ) : null}
    </>
  );
}

function Quality({ label, finding: { quality } }: { label: string; finding: FaceFinding }) {
  const language = useLanguage();
  const { quality: words } = useWords("faces");
  const openness = Math.min(quality.eyeOpening.left, quality.eyeOpening.right);
  return (
    <div>
      <h3 className="mb-1 font-medium text-sm">{label}</h3>
      <dl className="tnum flex flex-col gap-1 text-sm">
        <Fact label={words.width}>{words.pixels(quality.faceWidthPx)}</Fact>
        <Fact label={words.eyes}>{words.pixels(quality.interEyePx)}</Fact>
        <Fact label={words.turn}>{words.turnOf(Math.round(quality.yawDeg), Math.round(quality.pitchDeg))}</Fact>
        <Fact label={words.eyeOpening}>{formatDecimal(openness, 2, language)}</Fact>
        <Fact label={words.sharpness}>{formatDecimal(quality.sharpness, 2, language)}</Fact>
        <Fact label={words.brightness}>{words.brightnessOf(Math.round(quality.brightness))}</Fact>
        <Fact label={words.presence}>{formatShare(quality.presence)}</Fact>
        <Fact label={words.faces}>{quality.facesInPicture}</Fact>
      </dl>
    </div>
  );
}

const tones: Record<SelfieLiveness["zone"], string> = {
  live: "text-good",
  review: "text-care",
  attack: "text-bad",
  "not-judged": "text-muted-foreground",
};

function Liveness({ label, liveness }: { label: string; liveness: SelfieLiveness }) {
  const text = useWords("desk");
  const { liveness: words } = useWords("faces");
  return (
    <div className="text-sm">
      <p>
        {label}:{" "}
        <span className={cn("font-medium", tones[liveness.zone])}>
          {words.zones[liveness.zone] ?? humanise(liveness.zone)}
        </span>
      </p>
      <p className="tnum text-muted-foreground text-xs">
        {liveness.score === null ? text.common.none : words.score(formatDecimal(liveness.score, 2, text.language))}
      </p>
      {liveness.reason ? (
        <p className="text-muted-foreground text-xs">{words.reasons[liveness.reason] ?? humanise(liveness.reason)}</p>
      ) : null}
    </div>
  );
}
