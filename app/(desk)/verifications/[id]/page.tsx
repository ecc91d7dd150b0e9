import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { answered } from "@/app/(desk)/_backend/answered";
import { requireActor } from "@/lib/auth";
import type { BackendFeature } from "@/lib/contract";
import { shortId } from "@/lib/format";
import { explainRecord, getEntity, getVerification, listReviews, readOffer } from "@/lib/kyc";
import { ErasedNotice } from "./erased-notice";
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
  const { record: detail, away } = await answered(actor, getVerification(actor, id));
  if (detail === null) return away;
  const [entity, reviews, offer] = await Promise.all([
    detail.entityId !== null && actor.permissions.has("entity:read") ? getEntity(actor, detail.entityId) : null,
    listReviews(actor, id),
    readOffer(actor),
  ]);
  const has = (feature: BackendFeature) => !offer.missing.includes(feature);
  return (
    <>
      {detail.erasedAt ? <ErasedNotice at={detail.erasedAt} /> : null}
      <ReviewCase
        first={{ detail, entity, reviews, explained: explainRecord(detail).warnings }}
        me={actor.userId}
        may={{
          recheck: actor.permissions.has("verification:recheck") && has("recheck"),
          entities: actor.permissions.has("entity:read") && has("entities"),
          attach: actor.permissions.has("verification:attach") && has("attachEntity"),
          correct: actor.permissions.has("verification:correct"),
          originals: actor.permissions.has("image:original"),
          runChecks: actor.permissions.has("verification:create"),
          decide: actor.permissions.has("review:decide"),
          second: actor.permissions.has("review:second"),
          assign: actor.permissions.has("review:assign"),
          shadow: offer.shadow !== "off",
          report: actor.permissions.has("verification:export"),
          note: actor.permissions.has("review:note"),
        }}
      />
    </>
  );
}
