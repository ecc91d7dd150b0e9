import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { answered } from "@/app/(desk)/_backend/answered";
import { requireActor } from "@/lib/auth";
import { shortId } from "@/lib/format";
import { getBiometricCheck } from "@/lib/kyc";
import { BiometricScreen } from "./biometric-screen";

interface BiometricCheckPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: BiometricCheckPageProps): Promise<Metadata> {
  return { title: (await wordsOf("faces")).biometric.record(shortId((await params).id)) };
}

export default async function BiometricCheckPage({ params }: BiometricCheckPageProps) {
  const actor = await requireActor("face:read");
  const { id } = await params;
  const { record: detail, away } = await answered(actor, getBiometricCheck(actor, id));
  if (detail === null) return away;
  return (
    <BiometricScreen
      key={detail.id}
      detail={detail}
      may={{
        runChecks: actor.permissions.has("face:check"),
        originals: actor.permissions.has("image:original"),
        readValidations: actor.permissions.has("validation:read"),
      }}
    />
  );
}
