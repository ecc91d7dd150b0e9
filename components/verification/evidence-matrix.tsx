"use client";

import { ChevronsDown, PencilLine } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import type { KeyMap } from "@/components/hooks/keys-on-view";
import { useKeys } from "@/components/hooks/use-keys";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import type { Side } from "@/lib/contract";
import { humanise } from "@/lib/format";
import { cn } from "@/lib/utils";
import { EngineSaid } from "./engine-said";
import { type Cell, COLUMNS, type ColumnName, cellsInOrder, type EvidenceRow, nextNeedingEyes } from "./evidence";
import { EvidenceCell } from "./evidence-cell";
import { LevelBadge } from "./level-badge";

interface EvidenceMatrixProps {
  rows: readonly EvidenceRow[];
  selected: string | null;
  onSelect: (cell: Cell) => void;
  images: Partial<Record<Side, HTMLImageElement>>;
  /** What stands below a field's row; null for nothing. */
  below?: (field: string) => ReactNode;
  /** Puts a field's value right; null for a field whose value cannot be. */
  correct?: (field: string) => (() => void) | null;
}

/** Heard by the table, once a value in it has the focus. */
const KEYS: KeyMap = {
  Tab: { does: "nextNeedsEyes" },
  ArrowLeft: { does: "moveCell" },
  ArrowRight: { does: "moveCell" },
  ArrowUp: { does: "moveCell" },
  ArrowDown: { does: "moveCell" },
};

/** Below these the table scrolls sideways instead of breaking values to pieces. */
const FIELD_PX = 124;
const SOURCE_PX = 116;

/** One row a field, one column a source. Selecting a cell moves the picture to its box, and the other way round. */
export function EvidenceMatrix({ rows, selected, onSelect, images, below, correct }: EvidenceMatrixProps) {
  const evidence = useWords("evidence");
  const documentWords = useWords("document");
  const table = useRef<HTMLTableElement>(null);
  useKeys(KEYS);
  // A column nobody fills only takes width from the others.
  const columns = COLUMNS.filter((column) => rows.some((row) => row.cells[column].length > 0));
  const isTold = columns.includes("told");
  const needy = rows.filter((row) => row.level === "needs-eyes").length;

  useEffect(() => {
    if (selected === null) return;
    const cell = cellButton(table.current, selected);
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
    // A box chosen on the picture brings the keyboard along only when it was in the matrix already.
    if (table.current?.contains(document.activeElement)) cell?.focus({ preventScroll: true });
  }, [selected]);

  const go = (cell: Cell | null | undefined) => {
    if (!cell) return false;
    onSelect(cell);
    cellButton(table.current, cell.id)?.focus({ preventScroll: true });
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = event.target instanceof HTMLElement ? (event.target.dataset.cell ?? null) : null;
    if (at === null) return;
    // Tab leaves the matrix as everywhere else once no field that needs eyes is left in its direction.
    const target =
      event.key === "Tab" && !event.ctrlKey && !event.altKey
        ? nextNeedingEyes(rows, at, event.shiftKey ? -1 : 1)
        : neighbour(rows, columns, at, event.key);
    if (go(target)) event.preventDefault();
  };

  if (rows.length === 0) return <p className="p-3 text-muted-foreground text-sm">{evidence.matrix.empty}</p>;
  const tabStop = selected ?? rows.flatMap(cellsInOrder)[0]?.id;

  return (
    <>
      <div className="flex min-h-9 flex-wrap items-center gap-x-2 border-b px-3 py-1">
        <h2 className="font-semibold text-sm">{evidence.matrix.title}</h2>
        <span className={cn("text-xs", needy > 0 ? "text-care" : "text-muted-foreground")}>
          {needy > 0 ? evidence.matrix.needEyes(needy) : isTold ? evidence.matrix.told : evidence.matrix.allClear}
        </span>
        {needy > 0 ? (
          <Button
            variant="ghost"
            size="small"
            className="ml-auto"
            onClick={() => go(nextNeedingEyes(rows, selected, 1) ?? nextNeedingEyes(rows, null, 1))}
          >
            <ChevronsDown aria-hidden />
            {evidence.matrix.nextNeedsEyes}
          </Button>
        ) : null}
      </div>
      <div className="relative overflow-x-auto">
        <table
          ref={table}
          onKeyDown={onKeyDown}
          style={{ minWidth: FIELD_PX + columns.length * SOURCE_PX }}
          className="tnum w-full table-fixed border-collapse text-sm"
        >
          <caption className="sr-only">{evidence.matrix.caption}</caption>
          <thead>
            <tr className="border-b text-left text-muted-foreground text-xs">
              <th scope="col" className="sticky left-0 z-10 w-31 bg-surface py-1.5 pr-2 pl-3 font-medium">
                {evidence.matrix.field}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className="px-1 py-1.5 font-medium">
                  <span className="px-1.5">{documentWords.sources[column]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <MatrixRow
                key={row.field}
                row={row}
                columns={columns}
                selected={selected}
                tabStop={tabStop}
                onSelect={onSelect}
                images={images}
                below={below?.(row.field) ?? null}
                correct={correct?.(row.field) ?? null}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface MatrixRowProps extends Omit<EvidenceMatrixProps, "rows" | "below" | "correct"> {
  below: ReactNode;
  correct: (() => void) | null;
  row: EvidenceRow;
  columns: readonly ColumnName[];
  tabStop: string | undefined;
}

function MatrixRow({ row, columns, selected, tabStop, onSelect, images, below, correct }: MatrixRowProps) {
  const documentWords = useWords("document");
  const evidence = useWords("evidence");
  const corrections = useWords("corrections");
  const label = documentWords.fields[row.field] ?? humanise(row.field);
  const needy = row.level === "needs-eyes";
  return (
    <>
      <tr className={cn("align-top", row.reason === null && below === null && "border-b last:border-b-0")}>
        <th
          scope="row"
          className={cn(
            "sticky left-0 z-10 border-l-2 border-l-transparent bg-surface py-1.5 pr-2 pl-2.5 text-left font-normal",
            needy && "border-l-care",
          )}
        >
          <span className="flex items-start gap-1 font-medium text-sm leading-tight">
            {label}
            {correct ? (
              <button
                type="button"
                // By keyboard the chosen field is corrected with a key; Tab goes from value to value.
                tabIndex={-1}
                onClick={correct}
                aria-label={corrections.correctOf(label)}
                title={`${corrections.correct} (c)`}
                className="-my-0.5 ml-auto rounded-md p-1 text-muted-foreground hover:bg-muted hover:text-foreground"
              >
                <PencilLine aria-hidden className="size-3.5" />
              </button>
            ) : null}
          </span>
          {cellsInOrder(row).some((cell) => cell.read) ? (
            <span className="mt-1 block">
              <LevelBadge level={row.level} />
            </span>
          ) : null}
        </th>
        {columns.map((column) => (
          <td key={column} className="p-1">
            {row.cells[column].length === 0 ? (
              <span className="block px-1.5 py-1 text-muted-foreground">
                <span aria-hidden>·</span>
                <span className="sr-only">{evidence.matrix.notRead}</span>
              </span>
            ) : (
              row.cells[column].map((cell) => (
                <EvidenceCell
                  key={cell.id}
                  cell={cell}
                  fieldLabel={label}
                  selected={cell.id === selected}
                  tabIndex={cell.id === tabStop ? 0 : -1}
                  onSelect={() => onSelect(cell)}
                  image={cell.read ? images[cell.read.side] : undefined}
                />
              ))
            )}
          </td>
        ))}
      </tr>
      {row.reason ? (
        <tr className={cn(below === null && "border-b last:border-b-0")}>
          <td colSpan={columns.length + 1} className="border-l-2 border-l-care px-2.5 pb-2 text-care text-xs">
            {/* The table is wider than a phone, whose reader should not have to push the sentence to and fro. */}
            <p className="max-sm:sticky max-sm:left-2.5 max-sm:w-[calc(100vw-2rem)]">
              <EngineSaid sentence={row.reason} />
            </p>
          </td>
        </tr>
      ) : null}
      {below === null ? null : (
        <tr className="border-b last:border-b-0">
          <td colSpan={columns.length + 1} className="px-2.5 pb-2">
            {below}
          </td>
        </tr>
      )}
    </>
  );
}

const cellButton = (root: HTMLElement | null, id: string): HTMLElement | null =>
  root?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(id)}"]`) ?? null;

/** The cell an arrow key leads to; rows without a value in the column give their first. */
function neighbour(
  rows: readonly EvidenceRow[],
  columns: readonly ColumnName[],
  from: string,
  key: string,
): Cell | undefined {
  const rowAt = rows.findIndex((row) => cellsInOrder(row).some((cell) => cell.id === from));
  const row = rows[rowAt];
  if (!row) return undefined;
  const cells = cellsInOrder(row);
  const at = cells.findIndex((cell) => cell.id === from);
  const column = cells[at]?.column ?? columns[0] ?? "printed";
  const inRow = (target: EvidenceRow | undefined) =>
    target ? (target.cells[column][0] ?? cellsInOrder(target)[0]) : undefined;
  if (key === "ArrowRight") return cells[at + 1];
  if (key === "ArrowLeft") return cells[at - 1];
  if (key === "ArrowDown") return inRow(rows[rowAt + 1]);
  if (key === "ArrowUp") return inRow(rows[rowAt - 1]);
  return undefined;
}
