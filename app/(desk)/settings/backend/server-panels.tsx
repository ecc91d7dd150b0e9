import { Check, CircleHelp, Minus } from "lucide-react";
import { pageLanguage, wordsOf } from "@/app/_language/words";
import { Fact } from "@/components/ui/fact";
import { Panel } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { Wide } from "@/components/ui/wide";
import type { BackendState } from "@/lib/contract";
import { formatDuration } from "@/lib/format";

type Server = NonNullable<BackendState["server"]>;

const ICONS = { offered: Check, missing: Minus, unknown: CircleHelp } as const;

/** How the other server is, what it offers, and what went wrong lately. */
export async function ServerPanels({ server }: { server: Server }) {
  const words = await wordsOf("backend");
  const language = await pageLanguage();
  const key = server.keyAccepted === null ? words.keyUnknown : server.keyAccepted ? words.keyYes : words.keyNo;
  return (
    <>
      <Panel title={words.server}>
        <dl className="flex flex-col gap-1 text-sm">
          <Fact label={words.host}>{server.host}</Fact>
          <Fact label={words.reach}>
            {server.reachable ? words.reached(formatDuration(server.probeMs, language)) : words.notReached}
          </Fact>
          <Fact label={words.key}>{key}</Fact>
          <Fact label={words.asked}>
            <Time iso={server.probedAt} seconds="full" />
          </Fact>
        </dl>
      </Panel>
      <Panel title={words.offersTitle} bodyClassName="flex flex-col gap-2">
        <p className="text-muted-foreground text-sm">{words.offersText}</p>
        <ul className="flex flex-col divide-y text-sm">
          {server.features.map(({ feature, state }) => {
            const Icon = ICONS[state];
            return (
              <li key={feature} className="flex items-center justify-between gap-3 py-1.5">
                <span>{words.features[feature]}</span>
                <span className="flex shrink-0 items-center gap-1.5 text-muted-foreground">
                  <Icon aria-hidden className="size-4" />
                  {words.states[state]}
                </span>
              </li>
            );
          })}
        </ul>
      </Panel>
      <Panel title={words.troublesTitle}>
        {server.troubles.length === 0 ? (
          <p className="text-muted-foreground text-sm">{words.noTroubles}</p>
        ) : (
          <Troubles troubles={server.troubles} />
        )}
      </Panel>
    </>
  );
}

async function Troubles({ troubles }: { troubles: Server["troubles"] }) {
  const words = await wordsOf("backend");
  const language = await pageLanguage();
  const columns = [
    words.troubles.at,
    words.troubles.call,
    words.troubles.kind,
    words.troubles.tries,
    words.troubles.took,
  ];
  return (
    <Wide label={words.troublesTitle}>
      <table className="w-full text-left text-sm">
        <thead className="text-muted-foreground text-xs">
          <tr>
            {columns.map((column) => (
              <th key={column} className="py-1 pr-3 font-medium">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {troubles.map(({ at, call, kind, tries, durationMs }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two of a kind in one millisecond are two rows that never move
            <tr key={`${at}-${index}`} className="border-t align-top">
              <td className="whitespace-nowrap py-1 pr-3">
                <Time iso={at} seconds="full" />
              </td>
              <td className="py-1 pr-3 font-mono text-xs">{call}</td>
              <td className="py-1 pr-3 font-mono text-xs">{kind}</td>
              <td className="tnum py-1 pr-3">{tries}</td>
              <td className="tnum whitespace-nowrap py-1">{formatDuration(durationMs, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
