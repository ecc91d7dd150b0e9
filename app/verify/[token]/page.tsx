import type { Metadata } from "next";
import { headers } from "next/headers";
import { pageLanguage } from "@/app/_language/words";
import { captureAssets } from "@/app/capture/_files/capture-files";
import { hostedTextFor } from "@/lib/i18n";
import { VerifyFlow } from "../_screens/verify-flow";

export async function generateMetadata(): Promise<Metadata> {
  const language = await pageLanguage();
  // The token is in the address: it must not travel on in a referrer.
  return { title: { absolute: hostedTextFor(language).title }, referrer: "no-referrer" };
}

interface VerifyPageProps {
  params: Promise<{ token: string }>;
}

/** A person's own way through an identity check. Nobody signs in: the token is the only right, and every request carries it. */
export default async function VerifyPage({ params }: VerifyPageProps) {
  const { token } = await params;
  const accepted = await headers();
  const language = await pageLanguage();
  const assets = await captureAssets(accepted.get("accept-encoding") ?? "");
  return <VerifyFlow token={token} assets={assets} language={language} />;
}
