type PageEntry = { kind: "page"; page: number } | { kind: "gap"; after: number };

/** Pages to link: first, last, and the neighbours of the current one; a gap where two or more are left out. 1-based. */
export function pageNumbers(current: number, pageCount: number): PageEntry[] {
  const wanted = new Set([1, pageCount, current - 1, current, current + 1]);
  // A gap of one page takes as much room as the page itself.
  if (current - 3 === 1) wanted.add(2);
  if (current + 3 === pageCount) wanted.add(pageCount - 1);
  const pages = [...wanted].filter((page) => page >= 1 && page <= pageCount).sort((a, b) => a - b);
  return pages.flatMap((page, index): PageEntry[] => {
    const before = pages[index - 1];
    const entry: PageEntry = { kind: "page", page };
    return before !== undefined && page - before > 1 ? [{ kind: "gap", after: before }, entry] : [entry];
  });
}
