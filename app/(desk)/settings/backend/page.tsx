import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { requireActor } from "@/lib/auth";
import { readBackendState } from "@/lib/kyc";
import { SectionTitle } from "../section-title";
import { ServerPanels } from "./server-panels";
import { ShadowCounts } from "./shadow-counts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf("backend")).title };
}

export default async function BackendPage() {
  const words = await wordsOf("backend");
  const actor = await requireActor("settings:read");
  const { offer, server, shadowRuns } = await readBackendState(actor);
  return (
    <div className="flex w-full max-w-4xl flex-1 flex-col gap-4 px-4 py-4">
      <header>
        <SectionTitle title={words.title} intro={words.intro} />
      </header>
      <Panel title={words.inForce} bodyClassName="flex flex-col gap-2 text-sm">
        <p className="font-medium">
          {words[offer.backend]}
          {offer.backend === "remote" && server !== null ? `: ${server.host}` : null}
        </p>
        {offer.backend === "remote" ? <Notice tone="info">{words.elsewhere}</Notice> : null}
        <p className="text-muted-foreground">{words.kept}</p>
      </Panel>
      {server === null ? (
        <Panel title={words.server}>
          <p className="text-muted-foreground text-sm">{words.noServer}</p>
        </Panel>
      ) : (
        <ServerPanels server={server} />
      )}
      <Panel title={words.shadowTitle} bodyClassName="flex flex-col gap-3 text-sm">
        <div>
          <p>{offer.shadow === "off" ? words.shadowOff : words.shadowOn[offer.shadow]}</p>
          <p className="text-muted-foreground">{words.shadowNever}</p>
        </div>
        {shadowRuns === null ? null : <ShadowCounts summary={shadowRuns} />}
      </Panel>
    </div>
  );
}
