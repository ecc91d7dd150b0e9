import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { Panel } from "@/components/ui/panel";
import { requireActor } from "@/lib/auth";
import { readAccuracy } from "@/lib/kyc";
import { CueTable } from "./cue-table";
import { FaceReport } from "./face-report";
import { SetReport } from "./set-report";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf("oversight")).accuracy.title };
}

export default async function AccuracyPage() {
  const words = (await wordsOf("oversight")).accuracy;
  const actor = await requireActor("verification:read");
  const { reading, documentLiveness, faces } = await readAccuracy(actor);
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-1 flex-col gap-4 px-4 py-4">
      <header>
        <h1 className="font-semibold text-xl tracking-tight">{words.title}</h1>
        <p className="max-w-3xl text-muted-foreground text-sm">{words.intro}</p>
      </header>
      {reading.map((set) => (
        <SetReport key={set.set} report={set} />
      ))}
      <Panel title={words.liveness.title} id="accuracy-liveness" aside={<Command name="npm run ledger:liveness" />}>
        <p className="mb-3 max-w-3xl text-muted-foreground text-sm">{words.liveness.note}</p>
        <CueTable cues={documentLiveness} />
      </Panel>
      <FaceReport report={faces} />
    </div>
  );
}

const Command = async ({ name }: { name: string }) => (
  <span className="text-muted-foreground text-xs">
    {(await wordsOf("oversight")).accuracy.commands} <code>{name}</code>
  </span>
);
