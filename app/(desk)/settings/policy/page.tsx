import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { ElsewhereNotice } from "@/app/(desk)/_backend/elsewhere-notice";
import { requireActor } from "@/lib/auth";
import { readOffer, readSettings } from "@/lib/kyc";
import { PolicyForm } from "./policy-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf("policy")).title };
}

export default async function PolicyPage() {
  const words = await wordsOf("policy");
  const actor = await requireActor("settings:read");
  const offer = await readOffer(actor);
  return (
    <div className="flex w-full max-w-4xl flex-1 flex-col gap-4 px-4 py-4">
      <header>
        <h1 className="font-semibold text-xl tracking-tight">{words.title}</h1>
        <p className="max-w-2xl text-muted-foreground text-sm">{words.intro}</p>
      </header>
      <ElsewhereNotice actor={actor} of="policyElsewhere" />
      <PolicyForm
        settings={await readSettings(actor)}
        mayChange={actor.permissions.has("settings:write")}
        mayReplay={!offer.missing.includes("replayPolicy")}
      />
    </div>
  );
}
