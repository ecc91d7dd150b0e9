import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { requireActor } from "@/lib/auth";
import { listBiometricChecks, readOffer } from "@/lib/kyc";
import { NotOffered } from "../../_backend/not-offered";
import { biometricPageOf } from "../../_data/faces";
import { firstPage } from "../../_list/first-page";
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
  const { missing } = await readOffer(actor);
  if (missing.includes("biometricList")) {
    return <NotOffered feature="biometricList" maySeeState={actor.permissions.has("settings:read")} />;
  }
  const state = await firstPage(BIOMETRIC_CHECKS, searchParams, async (query) =>
    biometricPageOf(await listBiometricChecks(actor, query)),
  );
  return (
    <HydrationBoundary state={state}>
      <BiometricList
        mayRunChecks={actor.permissions.has("face:check")}
        mayReadSessions={actor.permissions.has("validation:read") && !missing.includes("biometricSessions")}
      />
    </HydrationBoundary>
  );
}
