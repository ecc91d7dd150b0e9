import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { requireActor } from "@/lib/auth";
import { getEntity, listEntities, readOffer } from "@/lib/kyc";
import { NotOffered } from "../../_backend/not-offered";
import { BiometricForm } from "./biometric-form";
import { isCheckKind } from "./check-kinds";
import { DocumentForm } from "./document-form";
import { FaceMatchForm } from "./face-match-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf("newCheck")).title };
}

interface NewCheckPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** How many people a browser without scripts gets to choose from. */
const PLAIN_CHOICES = "50";

export default async function NewCheckPage({ searchParams }: NewCheckPageProps) {
  const { entity, check } = await searchParams;
  const kind = isCheckKind(check) ? check : "document";
  const actor = await requireActor(kind === "document" ? "verification:create" : "face:check");
  const { missing } = await readOffer(actor);
  if (kind === "face-match" && missing.includes("faceMatch")) {
    return <NotOffered feature="faceMatch" maySeeState={actor.permissions.has("settings:read")} />;
  }
  const mayReadPeople = actor.permissions.has("entity:read") && !missing.includes("entities");
  const [chosen, people] = await Promise.all([
    // An entity of a stale link is left out: the form then simply starts without one.
    typeof entity === "string" && mayReadPeople ? getEntity(actor, entity).catch(() => null) : null,
    mayReadPeople ? listEntities(actor, { limit: PLAIN_CHOICES }) : null,
  ]);
  const named = (person: { id: string; name: string }) => ({ id: person.id, name: person.name });
  const start = {
    chosen: chosen === null ? null : named(chosen),
    people: (people?.entities ?? []).map(named),
    mayCreatePeople: actor.permissions.has("entity:write"),
  };
  if (kind === "face-match") return <FaceMatchForm key={kind} {...start} />;
  if (kind === "biometric") {
    return <BiometricForm key={kind} {...start} mayReadValidations={actor.permissions.has("validation:read")} />;
  }
  return <DocumentForm key={kind} {...start} />;
}
