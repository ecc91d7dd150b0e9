import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { wordsOf } from "@/app/_language/words";
import { requireActor } from "@/lib/auth";
import { KycError } from "@/lib/contract";
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
  const detail = await getBiometricCheck(actor, id).catch((error: unknown) => {
    if (error instanceof KycError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
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
