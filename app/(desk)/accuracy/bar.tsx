import { wordsOf } from "@/app/_language/words";
import type { Tally } from "@/lib/contract";

/** Right, wrong and missed as parts of one line; the numbers stand beside it, so colour carries nothing alone. */
export async function Bar({ right, wrong, missed }: Tally) {
  const words = (await wordsOf("oversight")).accuracy;
  const all = right + wrong + missed;
  const parts = [
    ["bg-good", right],
    ["bg-bad-solid", wrong],
    ["bg-input", missed],
  ] as const;
  return (
    <span role="img" aria-label={words.barLabel(right, wrong, missed)} className="flex h-2 overflow-hidden rounded-sm">
      {parts.map(([look, count]) =>
        count > 0 ? <span key={look} className={look} style={{ width: `${(100 * count) / all}%` }} /> : null,
      )}
    </span>
  );
}
