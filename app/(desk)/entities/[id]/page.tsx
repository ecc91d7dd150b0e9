import { FileSearch, Fingerprint, IdCard, ScanFace } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { wordsOf } from "@/app/_language/words";
import { answered } from "@/app/(desk)/_backend/answered";
import { KycCard } from "@/components/entity/kyc-card";
import { timelineOf } from "@/components/entity/timeline";
import { TimelineTable } from "@/components/entity/timeline-table";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { requireActor } from "@/lib/auth";
import { countryName } from "@/lib/i18n";
import { getEntity } from "@/lib/kyc";
import { validationImageUrl } from "../../_data/faces";
import { StartSession } from "../../validations/start-session";
import { RefreshOnEvents } from "../refresh-on-events";
import { DeclaredFacts } from "./declared-facts";
import { everythingOf } from "./everything-of";

interface EntityPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  // Titles end up in browser histories: no name.
  return { title: (await wordsOf("entities")).title };
}

export default async function EntityPage({ params }: EntityPageProps) {
  const text = await wordsOf("desk");
  const words = (await wordsOf("sessions")).timeline;
  const checks = (await wordsOf("faces")).forms.kinds;
  const actor = await requireActor("entity:read");
  const { id } = await params;
  const { record: entity, away } = await answered(actor, getEntity(actor, id));
  if (entity === null) return away;
  const everything = await everythingOf(actor, entity.id);
  const entries = timelineOf(everything);
  const { status, portraitOf } = everything;
  const may = actor.permissions;
  const startSession = may.has("validation:create") ? (
    <>
      <StartSession entityId={entity.id} of="validation" countryCode={entity.countryCode} variant="primary" />
      {everything.faceSessions ? <StartSession entityId={entity.id} of="face" countryCode={null} /> : null}
    </>
  ) : null;
  return (
    <div className="flex flex-1 flex-col">
      <RefreshOnEvents
        of={["verification", "review", "face-match", "biometric-check", "validation", "biometric-session", "entity"]}
      />
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b bg-surface px-4 py-2.5">
        <h1 className="font-semibold text-xl tracking-tight">{entity.name}</h1>
        <span className="text-muted-foreground text-sm">{countryName(entity.countryCode, text.language)}</span>
        <nav aria-label={words.runCheck} className="flex flex-wrap gap-1.5 sm:ml-auto">
          {may.has("verification:create") ? (
            <Button asChild>
              <Link href={`/verifications/new?check=document&entity=${entity.id}`} prefetch={false}>
                <IdCard aria-hidden />
                {checks.document}
              </Link>
            </Button>
          ) : null}
          {may.has("face:check") ? (
            <>
              <Button asChild>
                <Link href={`/verifications/new?check=biometric&entity=${entity.id}`} prefetch={false}>
                  <Fingerprint aria-hidden />
                  {checks.biometric}
                </Link>
              </Button>
              <Button asChild>
                <Link href={`/verifications/new?check=face-match&entity=${entity.id}`} prefetch={false}>
                  <ScanFace aria-hidden />
                  {checks["face-match"]}
                </Link>
              </Button>
            </>
          ) : null}
        </nav>
      </header>
      <div className="grid flex-1 items-start gap-4 p-4 lg:grid-cols-[19rem_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          {status ? (
            <KycCard
              status={status}
              portraitUrl={portraitOf === null ? null : validationImageUrl(portraitOf, "portrait")}
              action={startSession}
            />
          ) : null}
          <DeclaredFacts entity={entity} />
        </div>
        <Panel
          id="timeline"
          title={words.title}
          bodyClassName="p-0"
          aside={<span className="text-muted-foreground text-xs">{words.count(entries.length)}</span>}
        >
          {entries.length > 0 ? (
            <>
              <TimelineTable entries={entries} />
              {everything.cut ? <p className="border-t px-4 py-2 text-muted-foreground text-xs">{words.more}</p> : null}
            </>
          ) : (
            <EmptyState icon={FileSearch} title={words.empty} text={words.emptyText} />
          )}
        </Panel>
      </div>
    </div>
  );
}
