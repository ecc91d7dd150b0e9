import { pageLanguage, wordsOf } from "@/app/_language/words";
import { Badge } from "@/components/ui/badge";
import { Panel } from "@/components/ui/panel";
import { Wide } from "@/components/ui/wide";
import type { AccuracyRow, ReadingAccuracy } from "@/lib/contract";
import { formatDecimal, humanise } from "@/lib/format";
import { Bar } from "./bar";
import { Interval } from "./interval";

const GROUPS = ["zone", "barcode", "fields with zone", "fields without zone"] as const;
const cell = "px-2 py-1 first:pl-0";
const head = `${cell} text-left font-medium text-muted-foreground text-xs`;

/** Names of what was measured: fields, kinds of pictures, and the rest as the ledger writes it. */
async function valueNames(): Promise<(name: string) => string> {
  const { fields } = await wordsOf("document");
  const { kinds } = (await wordsOf("oversight")).accuracy;
  return (name) => fields[name] ?? kinds[name] ?? name;
}

/** One labelled set: what was right, wrong and missed, what must be nothing, and what it cost. */
export async function SetReport({ report }: { report: ReadingAccuracy }) {
  const words = (await wordsOf("oversight")).accuracy;
  return (
    <Panel
      title={words.sets[report.set] ?? humanise(report.set)}
      id={`accuracy-${report.set}`}
      aside={
        <span className="text-muted-foreground text-xs">
          {words.measured(report.images, report.engineVersion)} · {words.commands} <code>npm run ledger</code>
        </span>
      }
      bodyClassName="flex flex-col gap-4"
    >
      <p className="text-muted-foreground text-sm">{words.setNotes[report.set]}</p>
      <Promises report={report} />
      <Wide label={words.figuresOf(words.sets[report.set] ?? humanise(report.set))}>
        <table className="tnum w-full min-w-xl text-sm">
          <thead>
            <tr className="border-b">
              <th scope="col" className={head}>
                {words.columns.what}
              </th>
              <th scope="col" className={head}>
                {words.columns.right}
              </th>
              <th scope="col" className={head}>
                {words.columns.wrong}
              </th>
              <th scope="col" className={head}>
                {words.columns.missed}
              </th>
              <th scope="col" className={head}>
                {words.columns.share}
              </th>
              <td className={cell} />
            </tr>
          </thead>
          {GROUPS.map((group) => (
            <Group key={group} group={group} rows={report.rows.filter((row) => row.group === group)} />
          ))}
        </table>
      </Wide>
      <Cost report={report} />
      <Misses report={report} />
    </Panel>
  );
}

async function Promises({ report }: { report: ReadingAccuracy }) {
  const words = (await wordsOf("oversight")).accuracy;
  const counts = [
    [report.provenButWrong, words.provenButWrong],
    [report.invented, words.invented],
    [report.recognisedThoughNothing, words.recognisedThoughNothing],
  ] as const;
  return (
    <ul aria-label={words.promises} className="flex flex-wrap gap-x-5 gap-y-1.5 text-sm">
      {counts.map(([count, what]) => (
        <li key={what} className="flex items-center gap-1.5">
          <Badge tone={count === 0 ? "good" : "bad"}>{count}</Badge>
          {what}
        </li>
      ))}
    </ul>
  );
}

async function Group({ group, rows }: { group: AccuracyRow["group"]; rows: AccuracyRow[] }) {
  const words = (await wordsOf("oversight")).accuracy;
  const nameOf = await valueNames();
  const measured = rows.filter(({ right, wrong, missed }) => right + wrong + missed > 0);
  if (measured.length === 0) return null;
  // The sum first: it is what the others are parts of.
  const ordered = [...measured].sort((a, b) => Number(b.name === "all") - Number(a.name === "all"));
  return (
    <tbody>
      <tr>
        <th colSpan={6} scope="rowgroup" className="pt-3 pb-1 text-left font-semibold text-xs">
          {words.groups[group]}
        </th>
      </tr>
      {ordered.map((row) => (
        <tr key={row.name} className="border-b last:border-b-0">
          <th scope="row" className={`${cell} text-left font-normal`}>
            {row.name === "all" ? words.all : nameOf(row.name)}
          </th>
          <td className={cell}>{row.right}</td>
          <td className={cell}>{row.wrong}</td>
          <td className={cell}>{row.missed}</td>
          <td className={`${cell} whitespace-nowrap`}>
            <Interval hits={row.right} all={row.right + row.wrong + row.missed} />
          </td>
          <td className={`${cell} w-40`}>
            <Bar {...row} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

async function Cost({ report }: { report: ReadingAccuracy }) {
  const language = await pageLanguage();
  const words = (await wordsOf("oversight")).accuracy;
  const rows = [
    [words.costs.seconds, report.seconds],
    [words.costs.cpuSeconds, report.cpuSeconds],
    [words.costs.zoneCpuSeconds, report.zoneCpuSeconds],
  ] as const;
  return (
    <div>
      <table className="tnum text-sm">
        <caption className="pb-1 text-left font-semibold text-xs">{words.cost}</caption>
        <thead>
          <tr className="border-b">
            <td className={cell} />
            <th scope="col" className={head}>
              {words.median}
            </th>
            <th scope="col" className={head}>
              {words.p95}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, { p50, p95 }]) => (
            <tr key={what}>
              <th scope="row" className={`${cell} text-left font-normal`}>
                {what}
              </th>
              <td className={cell}>{formatDecimal(p50, 2, language)}</td>
              <td className={cell}>{formatDecimal(p95, 2, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1 text-muted-foreground text-sm">{words.costs.memory(report.peakMemoryMb)}</p>
    </div>
  );
}

async function Misses({ report: { set, misses } }: { report: ReadingAccuracy }) {
  const words = (await wordsOf("oversight")).accuracy;
  if (misses.length === 0) return null;
  const nameOf = await valueNames();
  return (
    <details>
      <summary className="text-sm">{words.misses(misses.length)}</summary>
      <Wide label={words.missesOf(words.sets[set] ?? humanise(set))} className="mt-2">
        <table className="w-full min-w-xl text-sm">
          <thead>
            <tr className="border-b">
              {Object.values(words.missColumns).map((title) => (
                <th key={title} scope="col" className={head}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {misses.map(({ id, group, wrong, missed }) => (
              <tr key={id} className="border-b last:border-b-0">
                <td className={`${cell} font-mono text-xs`}>{id}</td>
                <td className={cell}>{nameOf(group)}</td>
                <td className={cell}>{wrong.map(nameOf).join(", ")}</td>
                <td className={cell}>{missed.map(nameOf).join(", ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </details>
  );
}
