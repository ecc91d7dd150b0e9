import type { Metadata } from "next";
import { requireActor } from "@/lib/auth";
import { textFor } from "@/lib/i18n";
import { getEntity, listEntities } from "@/lib/kyc";
import { NewCheck } from "./new-check";

const text = textFor("en");
export const metadata: Metadata = { title: text.newCheck.title };

interface NewCheckPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** How many people a browser without scripts gets to choose from. */
const PLAIN_CHOICES = "50";

export default async function NewCheckPage({ searchParams }: NewCheckPageProps) {
  const actor = await requireActor("verification:create");
  const { entity } = await searchParams;
  const mayReadPeople = actor.permissions.has("entity:read");
  const [chosen, people] = await Promise.all([
    // An entity of a stale link is left out: the form then simply starts without one.
    typeof entity === "string" && mayReadPeople ? getEntity(actor, entity).catch(() => null) : null,
    mayReadPeople ? listEntities(actor, { limit: PLAIN_CHOICES }) : null,
  ]);
  const named = (person: { id: string; name: string }) => ({ id: person.id, name: person.name });
  return (
    <NewCheck
      chosen={chosen === null ? null : named(chosen)}
      people={(people?.entities ?? []).map(named)}
      mayCreatePeople={actor.permissions.has("entity:write")}
    />
  );
}
