import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { requireActor } from "@/lib/auth";
import { listBiometricChecks, readOffer } from "@/lib/kyc";
import { NotOffered } from "../../_backend/not-offered";
import { biometricPageOf } from "../../_data/faces";
import { listKey, loadListState, toApiQuery } from "../../_list/list-state";
import { BiometricList } from "../biometric-list";
import { BIOMETRIC_CHECKS } from "../list-kind";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf("faces")).lists.biometric.title };
}

interface BiometricPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function BiometricPage({ searchParams }: BiometricPageProps) {
  const actor = await requireActor("face:read");
  if ((await readOffer(actor)).missing.includes("biometricList")) {
    return <NotOffered feature="biometricList" maySeeState={actor.permissions.has("settings:read")} />;
  }
  const query = toApiQuery(await loadListState(searchParams), BIOMETRIC_CHECKS);
  const client = new QueryClient();
  await client.prefetchQuery({
    queryKey: listKey(BIOMETRIC_CHECKS, query),
    queryFn: async () =>
      biometricPageOf(await listBiometricChecks(actor, Object.fromEntries(new URLSearchParams(query)))),
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <BiometricList mayRunChecks={actor.permissions.has("face:check")} />
    </HydrationBoundary>
  );
}
