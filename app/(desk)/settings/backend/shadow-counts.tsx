import { wordsOf } from "@/app/_language/words";
import { Time } from "@/components/ui/time";
import { Wide } from "@/components/ui/wide";
import type { ShadowSummary } from "@/lib/contract";
import { humanise } from "@/lib/format";

/** How often the two backends agreed, and on which fields they did not. */
export async function ShadowCounts({ summary }: { summary: ShadowSummary }) {
  const words = await wordsOf("backend");
  return (
    <>
      <dl className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {(["runs", "agrees", "differs", "failed"] as const).map((name) => (
          <div key={name} className="rounded-md border px-3 py-2">
            <dt className="text-muted-foreground text-xs">{words.counts[name]}</dt>
            <dd className="tnum font-semibold text-lg">{summary[name]}</dd>
          </div>
        ))}
      </dl>
      {summary.since === null ? null : (
        <p className="text-muted-foreground text-xs">
          {words.since} <Time iso={summary.since} />
        </p>
      )}
      <h3 className="font-semibold">{words.fieldsTitle}</h3>
      {summary.fields.length === 0 ? (
        <p className="text-muted-foreground">{words.noFields}</p>
      ) : (
        <Wide label={words.fieldsTitle}>
          <table className="w-full text-left text-sm">
            <thead className="text-muted-foreground text-xs">
              <tr>
                <th className="py-1 pr-3 font-medium">{words.fields.field}</th>
                <th className="py-1 pr-3 text-right font-medium">{words.fields.compared}</th>
                <th className="py-1 text-right font-medium">{words.fields.differs}</th>
              </tr>
            </thead>
            <tbody>
              {summary.fields.map(({ field, compared, differs }) => (
                <tr key={field} className="border-t">
                  <th scope="row" className="py-1 pr-3 font-normal">
                    {humanise(field)}
                  </th>
                  <td className="tnum py-1 pr-3 text-right">{compared}</td>
                  <td className="tnum py-1 text-right">{differs}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </>
  );
}
