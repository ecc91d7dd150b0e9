import { wordsOf } from "@/app/_language/words";
import { Wide } from "@/components/ui/wide";
import type { CueAccuracy } from "@/lib/contract";
import { humanise } from "@/lib/format";
import { Interval } from "./interval";

const cell = "px-2 py-1 align-top first:pl-0";

/** ISO/IEC 30107-3's two shares by cue: attacks that passed, and genuine documents that were accused. */
export async function CueTable({ cues }: { cues: CueAccuracy[] }) {
  const words = (await wordsOf("oversight")).accuracy.liveness;
  return (
    <Wide label={words.figures}>
      <table className="tnum w-full min-w-2xl text-sm">
        <thead>
          <tr className="border-b">
            {Object.values(words.columns).map((title) => (
              <th key={title} scope="col" className={`${cell} text-left font-medium text-muted-foreground text-xs`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cues.map((row) => (
            <tr key={`${row.set} ${row.cue}`} className="border-b last:border-b-0">
              <td className={cell}>{words.sets[row.set] ?? humanise(row.set)}</td>
              <th scope="row" className={`${cell} text-left font-normal`}>
                {words.cues[row.cue] ?? humanise(row.cue)}
              </th>
              <Share hits={row.attacks - row.attacksNotJudged - row.found} all={row.attacks - row.attacksNotJudged} />
              <Share hits={row.falseAlarms} all={row.genuine} />
              <td className={`${cell} text-muted-foreground`}>{row.attacksNotJudged + row.genuineNotJudged}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

async function Share({ hits, all }: { hits: number; all: number }) {
  const words = (await wordsOf("oversight")).accuracy.liveness;
  if (all <= 0) return <td className={`${cell} text-muted-foreground`}>{words.none}</td>;
  return (
    <td className={cell}>
      {words.of(hits, all)} · <Interval hits={hits} all={all} />
    </td>
  );
}
