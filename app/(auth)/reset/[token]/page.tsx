import type { Metadata } from "next";
import Link from "next/link";
import { wordsOf } from "@/app/_language/words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { openPasswordReset } from "@/lib/auth";
import { AuthFrame } from "../../_frame/auth-frame";
import { ResetForm } from "./reset-form";

// The token is in the address: it must not travel on in a referrer.
export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await wordsOf("signIn")).reset.title,
  referrer: "no-referrer",
});

interface ResetPageProps {
  params: Promise<{ token: string }>;
}

/** Where the link of somebody who forgot their password leads. The token is the only right, and it counts once. */
export default async function ResetPage({ params }: ResetPageProps) {
  const { token } = await params;
  const [{ reset: words, title }, { common }] = await Promise.all([wordsOf("signIn"), wordsOf("desk")]);
  const opened = await openPasswordReset(token);
  if (!opened.ok) {
    return (
      <AuthFrame productName={common.productName} lead="" title={words.title}>
        <div className="flex flex-col gap-3">
          <Notice tone="care" title={words.refused[opened.reason]}>
            {words.askAgain}
          </Notice>
          <Button asChild className="w-fit">
            <Link href="/sign-in" prefetch={false}>
              {title}
            </Link>
          </Button>
        </div>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame
      productName={common.productName}
      lead={words.lead(opened.organisation)}
      title={words.title}
      foot={words.foot}
    >
      <ResetForm token={token} email={opened.email} />
    </AuthFrame>
  );
}
