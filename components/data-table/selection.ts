/**
 * The selection after a press on `id`: it changes sides, and with an anchor (the row pressed before, Shift held) every row
 * between the two goes with it. `order` is that of the page; an anchor that is no longer on it counts for nothing.
 */
export function pressed(
  selected: ReadonlySet<string>,
  order: readonly string[],
  id: string,
  anchor: string | null,
): ReadonlySet<string> {
  const next = new Set(selected);
  const to = order.indexOf(id);
  const from = anchor === null || !order.includes(anchor) ? to : order.indexOf(anchor);
  for (const each of order.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (selected.has(id)) next.delete(each);
    else next.add(each);
  }
  return next;
}
