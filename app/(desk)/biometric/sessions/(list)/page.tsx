import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { requireActor } from "@/lib/auth";
import { listBiometricSessions, readOffer } from "@/lib/kyc";
import { NotOffered } from "../../../_backend/not-offered";
import { faceSessionPageOf } from "../../../_data/faces";
import { firstPage } from "../../../_list/first-page";
import { FaceSessionList } from "../face-session-list";
import { FACE_SESSIONS } from "../list-kind";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf("faceSessions")).list.title };
}

interface FaceSessionsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function FaceSessionsPage({ searchParams }: FaceSessionsPageProps) {
  const actor = await requireActor("validation:read");
  const { missing } = await readOffer(actor);
  if (missing.includes("biometricSessions")) {
    return <NotOffered feature="biometricSessions" maySeeState={actor.permissions.has("settings:read")} />;
  }
  const state = await firstPage(FACE_SESSIONS, searchParams, async (query) =>
    faceSessionPageOf(await listBiometricSessions(actor, query)),
  );
  return (
    <HydrationBoundary state={state}>
      <FaceSessionList
        mayStart={actor.permissions.has("validation:create")}
        mayReadChecks={actor.permissions.has("face:read") && !missing.includes("biometricList")}
      />
    </HydrationBoundary>
  );
}
