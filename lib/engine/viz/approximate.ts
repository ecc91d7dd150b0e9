/** Where a word lies in a text, allowing errors (insertions, deletions, replacements). `to` is exclusive. */
export interface ApproximateHit {
  errors: number;
  from: number;
  to: number;
}

/** Edit distance of two short strings. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Best place of `word` inside `text` with at most `limit` errors, the leftmost of equals; null when there is none. */
export function findApproximate(text: string, word: string, limit: number): ApproximateHit | null {
  if (word.length === 0 || text.length + limit < word.length) return null;
  const exact = text.indexOf(word);
  if (exact >= 0) return { errors: 0, from: exact, to: exact + word.length };
  if (limit === 0) return null;
  // Sellers' algorithm: a free start in the text, the start carried along with the cost. The rows are kept between calls:
  // a page asks some ten thousand times, and making arrays cost more than the comparing.
  const size = word.length + 1;
  if (rows.cost.length < size) rows = emptyRows(size * 2);
  let { cost, start, nextCost, nextStart } = rows;
  for (let i = 0; i < size; i++) {
    cost[i] = i;
    start[i] = 0;
  }
  let best: ApproximateHit | null = null;
  for (let j = 1; j <= text.length; j++) {
    const letter = text.charCodeAt(j - 1);
    nextCost[0] = 0;
    nextStart[0] = j;
    for (let i = 1; i < size; i++) {
      const replace = (cost[i - 1] ?? 0) + (word.charCodeAt(i - 1) === letter ? 0 : 1);
      const skipText = (cost[i] ?? 0) + 1;
      const skipWord = (nextCost[i - 1] ?? 0) + 1;
      const least = Math.min(replace, skipText, skipWord);
      nextCost[i] = least;
      nextStart[i] = (least === replace ? start[i - 1] : least === skipText ? start[i] : nextStart[i - 1]) ?? 0;
    }
    [cost, nextCost] = [nextCost, cost];
    [start, nextStart] = [nextStart, start];
    const errors = cost[word.length] ?? word.length;
    if (errors <= limit && (!best || errors < best.errors)) best = { errors, from: start[word.length] ?? 0, to: j };
  }
  return best;
}

function emptyRows(size: number) {
  const row = () => new Int32Array(size);
  return { cost: row(), start: row(), nextCost: row(), nextStart: row() };
}
let rows = emptyRows(64);
