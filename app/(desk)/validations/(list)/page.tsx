import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { requireActor } from "@/lib/auth";
import { listValidations, readOffer } from "@/lib/kyc";
import { NotOffered } from "../../_backend/not-offered";
import { validationPageOf } from "../../_data/faces";
import { listKey, loadListState, toApiQuery } from "../../_list/list-state";
import { VALIDATIONS } from "../list-kind";
import { ValidationList } from "../validation-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf("sessions")).list.title };
}

interface ValidationsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ValidationsPage({ searchParams }: ValidationsPageProps) {
  const actor = await requireActor("validation:read");
  if ((await readOffer(actor)).missing.includes("validationList")) {
    return <NotOffered feature="validationList" maySeeState={actor.permissions.has("settings:read")} />;
  }
  const query = toApiQuery(await loadListState(searchParams), VALIDATIONS);
  const client = new QueryClient();
  await client.prefetchQuery({
    queryKey: listKey(VALIDATIONS, query),
    queryFn: async () => validationPageOf(await listValidations(actor, Object.fromEntries(new URLSearchParams(query)))),
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ValidationList mayStart={actor.permissions.has("validation:create")} />
    </HydrationBoundary>
  );
}
