import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { chooseLanguage } from "@/app/_language/choose-language";
import { wordsOf } from "@/app/_language/words";
import { LanguageChoice } from "@/components/shell/language-choice";
import { Logo } from "@/components/shell/logo";
import { currentActor } from "@/lib/auth";
import { Forgotten } from "./forgotten";
import { SignInForm } from "./sign-in-form";
import { SingleSignOn } from "./single-sign-on";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf("signIn")).title };
}

interface SignInPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const text = await wordsOf("desk");
  const signIn = await wordsOf("signIn");
  if ((await currentActor()) !== null) redirect("/verifications");
  const { next, error } = await searchParams;
  const goal = typeof next === "string" ? next : "/";
  return (
    <main className="flex min-h-dvh items-center justify-center p-4">
      <div className="w-full max-w-sm">
        <div className="mb-5 flex items-center gap-2.5">
          <Logo className="size-8" />
          <div>
            <p className="font-semibold text-lg leading-tight tracking-tight">{text.common.productName}</p>
            <p className="text-muted-foreground text-sm">{signIn.lead}</p>
          </div>
        </div>
        <div className="rounded-xl border bg-surface p-5 shadow-raised">
          <h1 className="mb-4 font-semibold text-lg">{signIn.title}</h1>
          <SingleSignOn next={goal} error={typeof error === "string" ? error : null} />
          <SignInForm next={goal} />
          <Forgotten words={signIn.forgotten} />
        </div>
        <div className="mx-auto mt-3 max-w-64">
          <LanguageChoice choose={chooseLanguage} />
        </div>
        <p className="mt-3 text-center text-muted-foreground text-xs">{signIn.firstTime}</p>
      </div>
    </main>
  );
}
