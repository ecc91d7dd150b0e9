import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { answered } from "@/app/(desk)/_backend/answered";
import { requireActor } from "@/lib/auth";
import { shortId } from "@/lib/format";
import { getBiometricSession } from "@/lib/kyc";
import { FaceSessionScreen } from "./face-session-screen";

interface FaceSessionPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Pick<FaceSessionPageProps, "params">): Promise<Metadata> {
  return { title: (await wordsOf("faceSessions")).detail.record(shortId((await params).id)) };
}

export default async function FaceSessionPage({ params, searchParams }: FaceSessionPageProps) {
  const actor = await requireActor("validation:read");
  const { id } = await params;
  const { record: detail, away } = await answered(actor, getBiometricSession(actor, id));
  if (detail === null) return away;
  const { refused } = await searchParams;
  return (
    <FaceSessionScreen
      key={detail.id}
      detail={detail}
      refused={typeof refused === "string" ? refused : null}
      may={{
        decide: actor.permissions.has("validation:decide"),
        seeLink: actor.permissions.has("validation:create"),
      }}
    />
  );
}
