import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/auth";
import { listVerifications, readOffer } from "@/lib/kyc";
import { listPageOf } from "../list-query";
import { listKey, loadListState, toApiQuery } from "../search-params";
import { VerificationList } from "../verification-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf("desk")).list.title };
}

interface VerificationsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function VerificationsPage({ searchParams }: VerificationsPageProps) {
  const actor = await requireActor("verification:read");
  const query = toApiQuery(await loadListState(searchParams));
  const client = new QueryClient();
  await client.prefetchQuery({
    queryKey: listKey(query),
    queryFn: async () => listPageOf(await listVerifications(actor, Object.fromEntries(new URLSearchParams(query)))),
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      {(await readOffer(actor)).missing.includes("filters") ? (
        <Notice tone="info" className="mx-4 mt-3">
          {(await wordsOf("backend")).limited}
        </Notice>
      ) : null}
      <VerificationList
        mayRunChecks={actor.permissions.has("verification:create")}
        mayDecide={actor.permissions.has("review:decide")}
        exportLabel={actor.permissions.has("verification:export") ? (await wordsOf("exporting")).csv : null}
      />
    </HydrationBoundary>
  );
}
