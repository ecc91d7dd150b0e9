import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { requireActor } from "@/lib/auth";
import { listFaceMatches, readOffer } from "@/lib/kyc";
import { NotOffered } from "../../_backend/not-offered";
import { faceMatchPageOf } from "../../_data/faces";
import { listKey, loadListState, toApiQuery } from "../../_list/list-state";
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
  const query = toApiQuery(await loadListState(searchParams), FACE_MATCHES);
  const client = new QueryClient();
  await client.prefetchQuery({
    queryKey: listKey(FACE_MATCHES, query),
    queryFn: async () => faceMatchPageOf(await listFaceMatches(actor, Object.fromEntries(new URLSearchParams(query)))),
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <FaceMatchList mayRunChecks={actor.permissions.has("face:check")} />
    </HydrationBoundary>
  );
}
