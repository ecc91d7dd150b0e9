import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/auth";
import { listVerifications, listViews, readOffer } from "@/lib/kyc";
import { listPageOf } from "../list-query";
import { listKey, loadListState, toApiQuery } from "../search-params";
import { VerificationList } from "../verification-list";
import { isApplied, namedView } from "../view-state";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf("desk")).list.title };
}

interface VerificationsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function VerificationsPage({ searchParams }: VerificationsPageProps) {
  const actor = await requireActor("verification:read");
  const state = await loadListState(searchParams);
  const query = toApiQuery(state);
  const client = new QueryClient();
  await client.prefetchQuery({
    queryKey: listKey(query),
    queryFn: async () => listPageOf(await listVerifications(actor, Object.fromEntries(new URLSearchParams(query)))),
  });
  const [views, batch, saved] = await Promise.all([wordsOf("views"), wordsOf("batch"), listViews(actor)]);
  const opened = saved.find((view) => isApplied(view.filters, state));
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
        mayAssign={actor.permissions.has("review:assign")}
        views={{
          label: views.title,
          opened: opened ? namedView(opened) : null,
          may: { save: actor.permissions.has("view:save"), share: actor.permissions.has("view:share") },
        }}
        selectLabels={batch.select}
        exportLabel={actor.permissions.has("verification:export") ? (await wordsOf("exporting")).csv : null}
      />
    </HydrationBoundary>
  );
}
