import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { requireActor } from "@/lib/auth";
import { listFaceMatches, readOffer } from "@/lib/kyc";
import { NotOffered } from "../../_backend/not-offered";
import { faceMatchPageOf } from "../../_data/faces";
import { firstPage } from "../../_list/first-page";
import { FaceMatchList } from "../face-match-list";
import { FACE_MATCHES } from "../list-kind";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf("faces")).lists.match.title };
}

interface FaceMatchesPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function FaceMatchesPage({ searchParams }: FaceMatchesPageProps) {
  const actor = await requireActor("face:read");
  if ((await readOffer(actor)).missing.includes("faceMatch")) {
    return <NotOffered feature="faceMatch" maySeeState={actor.permissions.has("settings:read")} />;
  }
  const state = await firstPage(FACE_MATCHES, searchParams, async (query) =>
    faceMatchPageOf(await listFaceMatches(actor, query)),
  );
  return (
    <HydrationBoundary state={state}>
      <FaceMatchList mayRunChecks={actor.permissions.has("face:check")} />
    </HydrationBoundary>
  );
}
