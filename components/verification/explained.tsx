"use client";

import { useWords } from "@/components/text";
import type { EvidencePlace, ExplainedWarning, Side } from "@/lib/contract";
import { humanise } from "@/lib/format";
import { Crop } from "./crop";

/** More crops than this in one card push the next finding off the screen. */
const MAX_CROPS = 6;

interface ExplainedProps {
  warning: ExplainedWarning;
  /** Pictures that are there already; a crop appears with its picture. */
  images: Partial<Record<Side, HTMLImageElement>>;
}

/** Under a finding: who set the threshold and the effect, and the pixels that it rests on. */
export function Explained({ warning, images }: ExplainedProps) {
  const documentWords = useWords("document");
  const words = useWords("explain");
  const { threshold, action, askedBy } = warning;
  const rows = [
    ...(threshold ? [[words.thresholdFrom, words.origins[threshold.origin]] as const] : []),
    [words.actionFrom, words.origins[action.origin]] as const,
    ...(askedBy?.option
      ? [
          [
            words.askedFrom,
            words.asked(documentWords.options.names[askedBy.option], words.origins[askedBy.origin]),
          ] as const,
        ]
      : []),
  ];
  return (
    <>
      <dl className="mt-0.5 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-xs">
        {rows.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted-foreground">{label}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <Evidence places={warning.evidence} images={images} />
    </>
  );
}

function Evidence({ places, images }: { places: readonly EvidencePlace[]; images: ExplainedProps["images"] }) {
  const text = useWords("desk");
  const words = useWords("explain");
  const seen = places.filter(({ kind }) => kind === "read");
  const searched = places.filter(({ kind }) => kind === "searched");
  if (seen.length === 0 && searched.length === 0) return null;
  return (
    <div className="mt-1.5 text-xs">
      <h4 className="sr-only">{words.evidence}</h4>
      {searched.length > 0 ? (
        <p className="text-muted-foreground">
          {words.searched(searched.map(({ side }) => text.sides[side]).join(", "))}
        </p>
      ) : null}
      <ul className="flex flex-wrap gap-x-3 gap-y-1.5 empty:hidden">
        {seen.slice(0, MAX_CROPS).map((place, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two reads of one value can stand at the same place.
          <li key={index} className="min-w-0">
            <Seen place={place} image={images[place.side]} />
          </li>
        ))}
      </ul>
      {seen.length > MAX_CROPS ? <p className="text-muted-foreground">{words.more(seen.length - MAX_CROPS)}</p> : null}
    </div>
  );
}

/** One crop with where it stands; without a place on the picture, the words alone. */
function Seen({ place, image }: { place: EvidencePlace; image: HTMLImageElement | undefined }) {
  const text = useWords("desk");
  const documentWords = useWords("document");
  const words = useWords("explain");
  const side = text.sides[place.side];
  const source = place.source === null ? null : (documentWords.sources[place.source] ?? place.source);
  const field = place.field === null ? null : (documentWords.fields[place.field] ?? humanise(place.field));
  const what = [field, source].filter((part) => part !== null).join(", ") || words.wholePicture;
  return (
    <figure>
      {place.quad !== null && image ? (
        <Crop image={image} quad={place.quad} label={words.crop(what, side)} height={24} maxWidth={220} />
      ) : null}
      <figcaption className="text-2xs text-muted-foreground">{[what, side.toLowerCase()].join(", ")}</figcaption>
    </figure>
  );
}
