import type { Column } from "./data-table";
import type { Selection } from "./use-selection";

export interface SelectLabels {
  row: string;
  page: string;
}

const boxClass = "relative z-10 block size-4 accent-accent";

/** A column of check boxes, with one in its head for the whole page. Above the link that stretches over each row. */
export function selectColumn<Row extends { id: string }>(
  rows: readonly Row[],
  { chosen, has, press, set }: Selection<Row>,
  labels: SelectLabels,
  nameOf: (row: Row) => string,
): Column<Row> {
  const all = rows.length > 0 && chosen.length === rows.length;
  return {
    key: "select",
    header: labels.page,
    head: (
      <>
        {/* A phone shows no head: what cannot be seen must not take the focus, and the column keeps its name. */}
        <span className="sm:hidden">{labels.row}</span>
        <input
          type="checkbox"
          aria-label={labels.page}
          title={labels.page}
          className={`${boxClass} max-sm:hidden`}
          checked={all}
          ref={(box) => {
            if (box) box.indeterminate = chosen.length > 0 && !all;
          }}
          onChange={() => set(all ? [] : rows.map(({ id }) => id))}
        />
      </>
    ),
    className: "w-8 pr-0",
    skeleton: "w-4",
    cell: (row) => (
      <input
        type="checkbox"
        data-row-select
        aria-label={`${labels.row} ${nameOf(row)}`}
        className={boxClass}
        checked={has(row.id)}
        onChange={({ nativeEvent }) =>
          press(row.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey ? "range" : "one")
        }
      />
    ),
  };
}
