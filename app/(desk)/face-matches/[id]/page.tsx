import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { answered } from "@/app/(desk)/_backend/answered";
import { requireActor } from "@/lib/auth";
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
  const { record: detail, away } = await answered(actor, getFaceMatch(actor, id));
  if (detail === null) return away;
  return (
    <FaceMatchScreen
      key={detail.id}
      detail={detail}
      mayRunChecks={actor.permissions.has("face:check")}
      mayOriginals={actor.permissions.has("image:original")}
    />
  );
}
