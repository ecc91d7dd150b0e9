import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { ElsewhereNotice } from "@/app/(desk)/_backend/elsewhere-notice";
import { requireActor } from "@/lib/auth";
import { readOffer, readSettings } from "@/lib/kyc";
import { SectionTitle } from "../section-title";
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
        <SectionTitle title={words.title} intro={words.intro} />
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
