import { KeyRound } from "lucide-react";
import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { Wide } from "@/components/ui/wide";
import { listApiKeys, requireActor } from "@/lib/auth";
import { SectionTitle } from "../section-title";
import { CreateKeyForm } from "./create-key-form";
import { KeyTable } from "./key-table";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await wordsOf("keys")).title });

export default async function KeysPage() {
  const actor = await requireActor("key:manage");
  const words = await wordsOf("keys");
  const keys = await listApiKeys(actor);
  return (
    <div className="flex flex-1 flex-col">
      <header className="border-b bg-surface px-4 py-3">
        <SectionTitle title={words.title} intro={words.intro} />
      </header>
      {keys.length === 0 ? (
        <div className="border-b bg-surface">
          <EmptyState icon={KeyRound} title={words.emptyTitle} text={words.emptyText} className="py-8" />
        </div>
      ) : (
        <Wide label={words.caption} className="border-b bg-surface">
          <KeyTable keys={keys} />
        </Wide>
      )}
      <div className="p-4">
        <Panel title={words.create.title} id="make-key" className="max-w-3xl">
          <CreateKeyForm />
        </Panel>
      </div>
    </div>
  );
}
