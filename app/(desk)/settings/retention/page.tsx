import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { ElsewhereNotice } from "@/app/(desk)/_backend/elsewhere-notice";
import { Panel } from "@/components/ui/panel";
import { requireActor } from "@/lib/auth";
import { readSettings } from "@/lib/kyc";
import { SectionTitle } from "../section-title";
import { RetentionForm } from "./retention-form";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await wordsOf("retention")).title });

export default async function RetentionPage() {
  const actor = await requireActor("settings:read");
  const words = await wordsOf("retention");
  const { retentionDays } = await readSettings(actor);
  const list = (items: readonly string[]) => (
    <ul className="flex list-disc flex-col gap-1 pl-4 text-sm">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
  return (
    <div className="flex w-full max-w-4xl flex-1 flex-col gap-4 px-4 py-4">
      <header>
        <SectionTitle title={words.title} intro={words.intro} />
      </header>
      <ElsewhereNotice actor={actor} of="retentionElsewhere" />
      <Panel>
        <RetentionForm days={retentionDays ?? null} mayChange={actor.permissions.has("settings:write")} />
      </Panel>
      <div className="grid gap-4 sm:grid-cols-2">
        <Panel title={words.goesTitle} id="retention-goes">
          {list(words.goes)}
        </Panel>
        <Panel title={words.staysTitle} id="retention-stays">
          {list(words.stays)}
        </Panel>
      </div>
    </div>
  );
}
