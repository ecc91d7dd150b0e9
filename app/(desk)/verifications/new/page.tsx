import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { requireActor, type UserActor } from "@/lib/auth";
import { KycError } from "@/lib/contract";
import { admitBiometricCheck, admitDocumentCheck, admitFaceMatch, getEntity, listEntities, readOffer } from "@/lib/kyc";
import { NotOffered } from "../../_backend/not-offered";
import { BiometricForm } from "./biometric-form";
import { type CheckKind, isCheckKind } from "./check-kinds";
import { CheckOff } from "./check-off";
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
  const refused = await refusalOf(actor, kind);
  if (refused !== null) {
    return <CheckOff kind={kind} code={refused} mayChange={actor.permissions.has("settings:write")} />;
  }
  const mayReadPeople = actor.permissions.has("entity:read") && !missing.includes("entities");
  const [chosen, people] = await Promise.all([
    // An entity of a stale link is left out: the form then simply starts without one.
    typeof entity === "string" && mayReadPeople ? getEntity(actor, entity).catch(unlessMissing) : null,
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

/** A check must not start without the person it was opened for because they could not be asked for just now. */
function unlessMissing(error: unknown): null {
  if (error instanceof KycError && error.code === "NOT_FOUND") return null;
  throw error;
}

const ADMIT = { document: admitDocumentCheck, biometric: admitBiometricCheck, "face-match": admitFaceMatch };

/** Whether such a check would be refused before its pictures are looked at: nobody should find out after choosing them. */
async function refusalOf(actor: UserActor, kind: CheckKind): Promise<"NOT_ENABLED" | "NOT_CONFIGURED" | null> {
  try {
    await ADMIT[kind](actor);
    return null;
  } catch (error) {
    if (error instanceof KycError && (error.code === "NOT_ENABLED" || error.code === "NOT_CONFIGURED"))
      return error.code;
    throw error;
  }
}
