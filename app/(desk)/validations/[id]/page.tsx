import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { answered } from "@/app/(desk)/_backend/answered";
import { requireActor } from "@/lib/auth";
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
  const { record: detail, away } = await answered(actor, getValidation(actor, id));
  if (detail === null) return away;
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
