import type { DocumentReading, EvidencePlace, FieldRead, Side, WarningDetail } from "@/lib/contract";
import type { LooksAt } from "./explain-rules";

const IMAGES = { front: "document-front-image", back: "document-back-image" } as const;

const place = (side: Side, more: Partial<EvidencePlace>): EvidencePlace => ({
  image: IMAGES[side],
  side,
  quad: null,
  kind: "read",
  field: null,
  source: null,
  value: null,
  ...more,
});

/** Where on the stored pictures a warning can be seen; nothing where the reading gives no place. */
export function evidencePlaces(reading: DocumentReading, warning: WarningDetail, looksAt: LooksAt): EvidencePlace[] {
  switch (looksAt.at) {
    case "fields": {
      const wanted: readonly string[] = looksAt.fields;
      const reads = reading.fields.filter(({ field }) => wanted.includes(field)).flatMap((evidence) => evidence.reads);
      return reads.length > 0 ? placesOfReads(reads) : searchedPlaces(reading);
    }
    case "differing": {
      const differing = reading.fields.filter(({ agreement }) => agreement === "differ");
      const reads = differing.flatMap((evidence) => evidence.reads);
      return placesOfReads(reads.filter((read) => isCompared(read, warning)));
    }
    case "zone":
      return zonePlaces(reading);
    case "portrait": {
      const { portrait } = reading;
      return portrait === null ? [] : [place(portrait.side, { quad: portrait.quad })];
    }
    case "cue":
      return cuePlaces(reading, warning);
    case "document":
      return outlines(reading);
    case "searched":
      return searchedPlaces(reading);
    case "elsewhere":
      return [];
  }
}

const isCompared = (read: FieldRead, { compared }: WarningDetail): boolean =>
  compared.some(({ source, value }) => source === read.source && value === read.value);

const placesOfReads = (reads: readonly FieldRead[]): EvidencePlace[] =>
  reads.flatMap(({ side, quad, field, source, value }) =>
    quad === null ? [] : [place(side, { quad, field, source, value })],
  );

function zonePlaces({ mrz }: DocumentReading): EvidencePlace[] {
  if (mrz === null) return [];
  return mrz.lineQuads.map((quad, line) => place(mrz.side, { quad, source: "mrz", value: mrz.lines[line] ?? null }));
}

/** The cue's own side; a cue is a property of the whole picture, so the document's outline is as close as it gets. */
function cuePlaces(reading: DocumentReading, { compared }: WarningDetail): EvidencePlace[] {
  const kinds = compared.map(({ label }) => label);
  const cues = (reading.liveness?.cues ?? []).filter(({ kind, detected }) => detected && kinds.includes(kind));
  const sides = new Set(cues.map(({ side }) => side));
  return outlines(reading).filter(({ side }) => sides.has(side));
}

const searchedPlaces = (reading: DocumentReading): EvidencePlace[] =>
  outlines(reading).map((outline) => ({ ...outline, kind: "searched" }));

const outlines = ({ images }: DocumentReading): EvidencePlace[] =>
  images.map(({ side, documentQuad }) => place(side, { quad: documentQuad }));
