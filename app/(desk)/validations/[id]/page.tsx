import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { wordsOf } from "@/app/_language/words";
import { requireActor } from "@/lib/auth";
import { KycError } from "@/lib/contract";
import { shortId } from "@/lib/format";
import { getValidation } from "@/lib/kyc";
import { ValidationScreen } from "./validation-screen";

interface ValidationPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Pick<ValidationPageProps, "params">): Promise<Metadata> {
  return { title: (await wordsOf("sessions")).detail.record(shortId((await params).id)) };
}

export default async function ValidationPage({ params, searchParams }: ValidationPageProps) {
  const actor = await requireActor("validation:read");
  const { id } = await params;
  const detail = await getValidation(actor, id).catch((error: unknown) => {
    if (error instanceof KycError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
  const { refused } = await searchParams;
  return (
    <ValidationScreen
      key={detail.id}
      detail={detail}
      refused={typeof refused === "string" ? refused : null}
      mayDecide={actor.permissions.has("validation:decide")}
      maySeeLink={actor.permissions.has("validation:create")}
    />
  );
}
