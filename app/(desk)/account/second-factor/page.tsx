import { ChevronLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { wordsOf } from "@/app/_language/words";
import { Notice } from "@/components/ui/notice";
import { readSecondFactor, requireActor } from "@/lib/auth";
import { FactorPanels } from "./factor-panels";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await wordsOf("account")).factor.title });

export default async function SecondFactorPage() {
  const actor = await requireActor();
  const words = await wordsOf("account");
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-4 p-4">
      <header>
        <Link
          href="/account"
          prefetch={false}
          className="inline-flex items-center gap-1 text-muted-foreground text-sm hover:text-foreground"
        >
          <ChevronLeft aria-hidden className="size-4" />
          {words.back}
        </Link>
        <h1 className="font-semibold text-xl tracking-tight">{words.factor.title}</h1>
        <p className="text-muted-foreground text-sm">{words.factor.text}</p>
      </header>
      {actor.mustEnrol ? <Notice tone="care">{words.factor.required}</Notice> : null}
      <FactorPanels factor={await readSecondFactor(actor)} />
    </div>
  );
}
