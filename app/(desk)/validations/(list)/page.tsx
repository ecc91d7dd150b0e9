import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { requireActor } from "@/lib/auth";
import { listValidations, readOffer } from "@/lib/kyc";
import { NotOffered } from "../../_backend/not-offered";
import { validationPageOf } from "../../_data/faces";
import { firstPage } from "../../_list/first-page";
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
  const state = await firstPage(VALIDATIONS, searchParams, async (query) =>
    validationPageOf(await listValidations(actor, query)),
  );
  return (
    <HydrationBoundary state={state}>
      <ValidationList mayStart={actor.permissions.has("validation:create")} />
    </HydrationBoundary>
  );
}
