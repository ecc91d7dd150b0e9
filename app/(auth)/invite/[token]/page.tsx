import type { Metadata } from "next";
import Link from "next/link";
import { wordsOf } from "@/app/_language/words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { openInvitation } from "@/lib/auth";
import { AuthFrame } from "../../_frame/auth-frame";
import { AcceptForm } from "./accept-form";

// The token is in the address: it must not travel on in a referrer.
export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await wordsOf("users")).accept.title,
  referrer: "no-referrer",
});

interface InvitePageProps {
  params: Promise<{ token: string }>;
}

/** Where an invitation leads. Nobody is signed in: the token is the only right, and it counts once. */
export default async function InvitePage({ params }: InvitePageProps) {
  const { token } = await params;
  const [{ accept, roles }, { common }] = await Promise.all([wordsOf("users"), wordsOf("desk")]);
  const opened = await openInvitation(token);
  if (!opened.ok) {
    return (
      <AuthFrame productName={common.productName} lead="" title={accept.title}>
        <div className="flex flex-col gap-3">
          <Notice tone="care" title={accept.refused[opened.reason]}>
            {accept.askAgain}
          </Notice>
          <Button asChild className="w-fit">
            <Link href="/sign-in" prefetch={false}>
              {accept.signIn}
            </Link>
          </Button>
        </div>
      </AuthFrame>
    );
  }
  const { email, role, organisation } = opened.offer;
  return (
    <AuthFrame
      productName={common.productName}
      lead={accept.lead(organisation)}
      title={accept.title}
      foot={accept.as(roles[role])}
    >
      <AcceptForm token={token} email={email} />
    </AuthFrame>
  );
}
