"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { useKeys } from "@/components/hooks/use-keys";
import { ReviewHistory } from "@/components/review/review-history";
import { announce } from "@/components/shell/announcer";
import { usePageCommands } from "@/components/shell/page-commands";
import { useWords } from "@/components/text";
import { Fold } from "@/components/ui/fold";
import { DocumentViewer } from "@/components/verification/document-viewer";
import {
  boxesOf,
  type Cell,
  cellsInOrder,
  evidenceRows,
  leadingCell,
  nextNeedingEyes,
} from "@/components/verification/evidence";
import { EvidenceMatrix } from "@/components/verification/evidence-matrix";
import { BarcodeFacts } from "@/components/verification/facts-panels";
import { MrzPanel } from "@/components/verification/mrz-panel";
import { OtherData } from "@/components/verification/other-data";
import type { ViewName } from "@/components/verification/use-picture";
import type { ReviewList, VerificationDetail } from "@/lib/contract";
import { humanise } from "@/lib/format";
import { cn } from "@/lib/utils";
import { BelowField } from "./below-field";
import { ClaimBar } from "./claim-bar";
import { type Choice, DecisionPanel, kindOf } from "./decision-panel";
import type { CaseRecord } from "./fetch-case";
import { MissingPanel } from "./missing-panel";
import { NotesPanel } from "./notes-panel";
import { RecheckDialog } from "./recheck-dialog";
import { ReviewHeader } from "./review-header";
import { useCorrections } from "./use-corrections";
import { type Neighbour, useNeighbours } from "./use-neighbours";
import { useNextAhead } from "./use-next-ahead";
import { reviewOfRun, useReviews } from "./use-reviews";
import { useSides } from "./use-sides";
import { type Allowed, WhyColumn } from "./why-column";

// Few desks run a shadow: the others do not load it.
const ShadowPanel = dynamic(() => import("./shadow-panel").then((file) => file.ShadowPanel));

interface ReviewScreenProps extends CaseRecord {
  /** Id of who reads. */
  me: string;
  may: Allowed;
  onGo: (to: Neighbour) => void;
  /** Moved on to from another case: the picture is painted first and the columns a moment after it. */
  moved: boolean;
}

/** One case: pictures, evidence and reasons side by side, joined by one choice of cell. */
export function ReviewScreen({ detail, entity, reviews: first, explained, me, may, onGo, moved }: ReviewScreenProps) {
  const documentWords = useWords("document");
  const evidence = useWords("evidence");
  const whole = useDeferredValue(true, !moved);
  const { palette, panel } = useWords("decisions");
  const correctionWords = useWords("corrections");
  const router = useRouter();
  const rows = useMemo(() => evidenceRows(detail, entity), [detail, entity]);
  const boxes = useMemo(() => boxesOf(rows), [rows]);
  const { sides, images } = useSides(detail, may.originals);
  const settled = sides.every(({ picture }) => picture.state !== "loading");
  const [active, setActive] = useState<ViewName>("front");
  const [selected, setSelected] = useState<string | null>(null);
  const [rechecking, setRechecking] = useState(false);
  const neighbours = useNeighbours(detail.caseId);
  useNextAhead(neighbours.next, settled, may.entities);
  const reviews = useReviews(detail.id, first);
  const [choice, setChoice] = useState<Choice | null>(null);
  const corrections = useCorrections(detail, may.correct);
  const [noteAsked, setNoteAsked] = useState(0);

  const select = (cell: Cell) => {
    setSelected(cell.id);
    if (cell.read?.quad) setActive(cell.read.side);
    const field = documentWords.fields[cell.id.split(":")[0] ?? ""] ?? humanise(cell.id);
    announce(evidence.live.selected(field, documentWords.sources[cell.column] ?? cell.column, cell.value));
  };
  const selectById = (id: string) => {
    const cell = rows.flatMap(cellsInOrder).find((candidate) => candidate.id === id);
    if (cell) select(cell);
  };
  const rowOf = (field: string) => rows.find((row) => row.field === field);
  const showField = (field: string) => {
    const row = rowOf(field);
    const cell = row && leadingCell(row);
    if (cell) select(cell);
  };
  const mayRecheck = may.recheck && detail.documentFrontStoragePath !== null;
  const openRecheck = mayRecheck ? () => setRechecking(true) : null;
  const go = (to: Neighbour | null) => to !== null && onGo(to);

  const can = (wanted: Choice) => may.decide && reviews.possible.includes(kindOf(wanted, detail.status));
  const correctChosen = () => corrections.start(selected?.split(":")[0] ?? null);
  const askNote = () => setNoteAsked((before) => before + 1);
  const toList = () => router.push(`/verifications?${neighbours.list}`);

  useKeys({
    j: { does: "nextCase", run: () => go(neighbours.next) },
    k: { does: "previousCase", run: () => go(neighbours.previous) },
    u: { does: "backToList", run: toList },
    "1": { does: "sides", run: () => setActive("front") },
    "2": { does: "sides", run: () => setActive("back") },
    "3": { does: "sides", run: () => setActive("portrait") },
    c: may.correct ? { does: "correct", run: correctChosen } : undefined,
    e: openRecheck ? { does: "recheck", run: openRecheck } : undefined,
    a: can("approve") ? { does: "approve", run: () => setChoice("approve") } : undefined,
    d: can("decline") ? { does: "decline", run: () => setChoice("decline") } : undefined,
    n: may.note ? { does: "note", run: askNote } : undefined,
  });
  usePageCommands([
    ...(can("approve") ? [{ id: "approve", label: panel.approve, hint: "a", run: () => setChoice("approve") }] : []),
    ...(can("decline") ? [{ id: "decline", label: panel.decline, hint: "d", run: () => setChoice("decline") }] : []),
    ...(can("ask") ? [{ id: "ask", label: panel.askImage, run: () => setChoice("ask") }] : []),
    ...(may.note ? [{ id: "note", label: palette.note, hint: "n", run: askNote }] : []),
    ...(may.correct ? [{ id: "correct", label: correctionWords.correct, hint: "c", run: correctChosen }] : []),
    ...(openRecheck ? [{ id: "recheck", label: evidence.recheck.action, hint: "e", run: openRecheck }] : []),
    { id: "next", label: evidence.next, hint: "j", run: () => go(neighbours.next) },
    { id: "previous", label: evidence.previous, hint: "k", run: () => go(neighbours.previous) },
    { id: "back", label: evidence.back, hint: "u", run: toList },
  ]);
  useFirstTab(() => {
    const cell = selected === null ? nextNeedingEyes(rows, null, 1) : null;
    if (cell) select(cell);
    return cell;
  });

  return (
    <div className="flex min-h-0 flex-1 flex-col xl:h-[calc(100dvh-3rem)] xl:flex-none">
      <ReviewHeader
        detail={detail}
        corrections={corrections.list.corrections}
        review={reviewOfRun(reviews, detail.id)}
        claim={
          reviews.queue ? (
            <ClaimBar {...{ me, may }} id={detail.id} place={reviews.queue} fromQueue={neighbours.fromQueue} />
          ) : null
        }
        neighbours={neighbours}
        onGo={onGo}
        onRecheck={openRecheck}
      />
      {/* One column where the page itself scrolls: within a grid's cell the choices would stick no further than that cell. */}
      <div className="flex min-h-0 flex-1 flex-col xl:grid xl:grid-cols-[minmax(0,1.1fr)_minmax(0,1.15fr)_19.5rem] xl:grid-rows-[minmax(0,1fr)_auto] 2xl:grid-cols-[minmax(0,1.25fr)_minmax(0,1.15fr)_24rem]">
        <div className="grid shrink-0 grid-cols-1 lg:grid-cols-2 xl:contents">
          <div className="flex h-[62vw] max-h-[70dvh] min-h-72 min-w-0 flex-col lg:h-[34rem] xl:row-span-2 xl:h-auto xl:max-h-none">
            <DocumentViewer
              sides={sides}
              active={active}
              onActive={setActive}
              boxes={boxes}
              selected={selected}
              onSelect={selectById}
            />
          </div>
          <div
            aria-busy={!whole}
            // Relative, like every part that scrolls: words for screen readers alone would else lengthen the page below it.
            className="relative min-h-0 min-w-0 border-t bg-surface lg:border-t-0 lg:border-l xl:row-span-2 xl:overflow-y-auto"
          >
            {whole ? (
              <>
                <EvidenceMatrix
                  rows={rows}
                  selected={selected}
                  onSelect={select}
                  images={images}
                  below={(field) =>
                    corrections.shown(field) ? <BelowField {...{ detail, corrections, field }} /> : null
                  }
                  correct={(field) => (corrections.open(field) ? () => corrections.start(field) : null)}
                />
                <MissingPanel {...{ detail, corrections }} shown={rows.map(({ field }) => field)} />
                <ZoneFolds detail={detail} />
                <OtherData detail={detail} />
              </>
            ) : null}
          </div>
        </div>
        <div
          aria-busy={!whole}
          className="relative min-w-0 grow border-t xl:col-start-3 xl:min-h-0 xl:overflow-y-auto xl:border-t-0 xl:border-l"
        >
          {whole ? (
            <WhyColumn
              detail={detail}
              entity={entity}
              may={may}
              explained={explained}
              images={images}
              onShowField={showField}
              hasField={(field) => rowOf(field) !== undefined}
              onRecheck={openRecheck}
              people={<PeoplePanels id={detail.id} reviews={reviews} may={may} noteAsked={noteAsked} />}
            />
          ) : null}
        </div>
        {/* On a phone the choices stay in reach; a form would cover what it is about. */}
        <div
          {...(choice === null ? { "data-foot-bar": "" } : {})}
          className={cn(
            "min-w-0 shrink-0 xl:relative xl:col-start-3 xl:max-h-[60dvh] xl:overflow-y-auto xl:border-l",
            choice === null && "max-xl:foot-bar",
          )}
        >
          <DecisionPanel {...{ detail, reviews, me, may, choice }} onChoice={setChoice} />
        </div>
      </div>
      {mayRecheck ? <RecheckDialog detail={detail} open={rechecking} onClose={() => setRechecking(false)} /> : null}
    </div>
  );
}

/** The zones as they were read, whole. */
function ZoneFolds({ detail: { reading } }: { detail: VerificationDetail }) {
  const evidence = useWords("evidence");
  if (reading === null) return null;
  return (
    <div className="flex flex-col gap-2.5 border-t p-2.5">
      <Fold title={evidence.mrz.title} open={reading.mrz !== null} aside={reading.mrz?.format}>
        {reading.mrz ? (
          <MrzPanel mrz={reading.mrz} />
        ) : (
          <p className="text-muted-foreground text-sm">
            {reading.mrzExpected ? evidence.mrz.expectedMissing : evidence.mrz.none}
          </p>
        )}
      </Fold>
      {reading.barcodes.length > 0 || reading.barcodeExpected ? (
        <Fold title={evidence.barcode.title} aside={reading.barcodes[0]?.format}>
          <BarcodeFacts barcodes={reading.barcodes} />
        </Fold>
      ) : null}
    </div>
  );
}

interface PeoplePanelsProps {
  id: string;
  reviews: ReviewList;
  may: Allowed;
  noteAsked: number;
}

/** What people said of the case. */
function PeoplePanels({ id, reviews, may, noteAsked }: PeoplePanelsProps) {
  const { panel } = useWords("decisions");
  return (
    <>
      {reviews.reviews.length > 0 ? (
        <Fold title={panel.historyTitle} aside={reviews.reviews.length} open>
          <ReviewHistory reviews={reviews.reviews} />
        </Fold>
      ) : null}
      <NotesPanel id={id} mayWrite={may.note} asked={noteAsked} />
      {may.shadow ? <ShadowPanel id={id} /> : null}
    </>
  );
}

/** The first Tab on the page, before anything has the focus, goes to the first field that needs eyes. */
function useFirstTab(choose: () => Cell | null): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Tab" || event.shiftKey || document.activeElement !== document.body) return;
      const cell = choose();
      if (!cell) return;
      event.preventDefault();
      document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell.id)}"]`)?.focus();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });
}
