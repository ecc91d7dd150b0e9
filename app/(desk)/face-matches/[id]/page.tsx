import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { wordsOf } from "@/app/_language/words";
import { requireActor } from "@/lib/auth";
import { KycError } from "@/lib/contract";
import { shortId } from "@/lib/format";
import { getFaceMatch } from "@/lib/kyc";
import { FaceMatchScreen } from "./face-match-screen";

interface FaceMatchPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: FaceMatchPageProps): Promise<Metadata> {
  return { title: (await wordsOf("faces")).match.record(shortId((await params).id)) };
}

export default async function FaceMatchPage({ params }: FaceMatchPageProps) {
  const actor = await requireActor("face:read");
  const { id } = await params;
  const detail = await getFaceMatch(actor, id).catch((error: unknown) => {
    if (error instanceof KycError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
  return (
    <FaceMatchScreen
      key={detail.id}
      detail={detail}
      mayRunChecks={actor.permissions.has("face:check")}
      mayOriginals={actor.permissions.has("image:original")}
    />
  );
}
