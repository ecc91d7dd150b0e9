import { pageLanguage, wordsOf } from "@/app/_language/words";
import { Panel } from "@/components/ui/panel";
import { Wide } from "@/components/ui/wide";
import type { FaceAccuracy, MeasuredShare } from "@/lib/contract";
import { formatCount, humanise } from "@/lib/format";
import type { Words } from "@/lib/i18n";
import { Bar } from "./bar";
import { Interval } from "./interval";

const cell = "px-2 py-1 first:pl-0";
const head = `${cell} text-left font-medium text-muted-foreground text-xs`;

type FaceWords = Words["oversight"]["accuracy"]["faces"];

interface Group {
  title: string;
  /** Whether a large share is good. */
  good: boolean;
  rows: Array<{ name: string; share: MeasuredShare }>;
}

/** How well faces are found and compared, and which portraits were not found. */
export async function FaceReport({ report }: { report: FaceAccuracy }) {
  const all = (await wordsOf("oversight")).accuracy;
  const words = all.faces;
  const language = await pageLanguage();
  const nameOf = (set: string) => words.sets[set] ?? humanise(set);
  const groups = groupsOf(report, words, (count) => formatCount(count, language));
  return (
    <Panel
      title={words.title}
      id="accuracy-faces"
      aside={
        <span className="text-muted-foreground text-xs">
          {all.measured(report.images, report.engineVersion)} · {all.commands} <code>npm run ledger:faces</code>
        </span>
      }
      bodyClassName="flex flex-col gap-4"
    >
      <p className="max-w-3xl text-muted-foreground text-sm">{words.note(report.set)}</p>
      <Wide label={words.figures}>
        <table className="tnum w-full min-w-xl text-sm">
          <thead>
            <tr className="border-b">
              {[words.columns.what, words.columns.count, words.columns.share].map((title) => (
                <th key={title} scope="col" className={head}>
                  {title}
                </th>
              ))}
              <td className={cell} />
            </tr>
          </thead>
          {groups.map((group) => (
            <GroupRows key={group.title} {...group} />
          ))}
        </table>
      </Wide>
      <Misses documents={report.documents} nameOf={nameOf} />
    </Panel>
  );
}

/** The figures in the order in which they answer: is it the same person, at what price, and was there a face at all. */
function groupsOf(report: FaceAccuracy, words: FaceWords, count: (value: number) => string): Group[] {
  const nameOf = (set: string) => words.sets[set] ?? humanise(set);
  const how = (name: string) => words.hows[name] ?? name;
  return [
    {
      title: words.recognised,
      good: true,
      rows: report.recognised.map(({ strangersPerMatch, recognised }) => ({
        name: words.oneIn(count(strangersPerMatch)),
        share: recognised,
      })),
    },
    {
      title: words.missed,
      good: false,
      rows: [
        ...report.scores.map(({ score, missed }) => ({ name: words.atScore(score), share: missed })),
        ...report.portraits.map((each) => ({ name: how(each.how), share: each.missed })),
      ],
    },
    {
      title: words.taken,
      good: false,
      rows: [
        ...report.scores.map(({ score, taken }) => ({ name: words.atScore(score), share: taken })),
        ...report.portraits.map((each) => ({ name: how(each.how), share: each.taken })),
      ],
    },
    {
      title: words.found,
      good: true,
      rows: report.documents.map(({ set, found }) => ({ name: nameOf(set), share: found })),
    },
    {
      title: words.invented,
      good: false,
      rows: report.documents.map(({ set, invented }) => ({ name: nameOf(set), share: invented })),
    },
    { title: words.takenForAttack, good: false, rows: [{ name: words.live, share: report.takenForAttack }] },
  ];
}

async function GroupRows({ title, good, rows }: Group) {
  const { liveness } = (await wordsOf("oversight")).accuracy;
  return (
    <tbody>
      <tr>
        <th colSpan={4} scope="rowgroup" className="pt-3 pb-1 text-left font-semibold text-xs">
          {title}
        </th>
      </tr>
      {rows.map(({ name, share: { hits, all } }) => (
        <tr key={name} className="border-b last:border-b-0">
          <th scope="row" className={`${cell} text-left font-normal`}>
            {name}
          </th>
          <td className={cell}>{liveness.of(hits, all)}</td>
          <td className={`${cell} whitespace-nowrap`}>
            <Interval hits={hits} all={all} digits={good ? 1 : 2} />
          </td>
          <td className={`${cell} w-40`}>
            <Bar right={good ? hits : all - hits} wrong={good ? 0 : hits} missed={good ? all - hits : 0} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

interface MissesProps {
  documents: FaceAccuracy["documents"];
  nameOf: (set: string) => string;
}

async function Misses({ documents, nameOf }: MissesProps) {
  const words = (await wordsOf("oversight")).accuracy.faces;
  const missed = documents.filter(({ misses }) => misses.length > 0);
  if (missed.length === 0) return null;
  return (
    <details>
      <summary className="text-sm">{words.misses(missed.reduce((sum, { misses }) => sum + misses.length, 0))}</summary>
      <dl className="mt-2 flex flex-col gap-1 text-sm">
        {missed.map(({ set, misses }) => (
          <div key={set} className="flex flex-wrap gap-x-3">
            <dt>{nameOf(set)}</dt>
            <dd className="font-mono text-xs leading-5">{misses.join(", ")}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
