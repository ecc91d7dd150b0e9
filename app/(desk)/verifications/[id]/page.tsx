import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { wordsOf } from "@/app/_language/words";
import { requireActor } from "@/lib/auth";
import { KycError } from "@/lib/contract";
import { shortId } from "@/lib/format";
import { explainRecord, getEntity, getVerification, listReviews } from "@/lib/kyc";
import { ReviewCase } from "./review-case";

interface ReviewPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: ReviewPageProps): Promise<Metadata> {
  return { title: (await wordsOf("evidence")).title(shortId((await params).id)) };
}

export default async function ReviewPage({ params }: ReviewPageProps) {
  const actor = await requireActor("verification:read");
  const { id } = await params;
  const detail = await getVerification(actor, id).catch((error: unknown) => {
    if (error instanceof KycError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
  const [entity, reviews] = await Promise.all([
    detail.entityId !== null && actor.permissions.has("entity:read") ? getEntity(actor, detail.entityId) : null,
    listReviews(actor, id),
  ]);
  return (
    <ReviewCase
      first={{ detail, entity, reviews, explained: explainRecord(detail).warnings }}
      me={actor.userId}
      may={{
        recheck: actor.permissions.has("verification:recheck"),
        entities: actor.permissions.has("entity:read"),
        attach: actor.permissions.has("verification:attach"),
        originals: actor.permissions.has("image:original"),
        runChecks: actor.permissions.has("verification:create"),
        decide: actor.permissions.has("review:decide"),
        second: actor.permissions.has("review:second"),
        assign: actor.permissions.has("review:assign"),
        note: actor.permissions.has("review:note"),
      }}
    />
  );
}
