import type { Metadata } from "next";
import Link from "next/link";
import { wordsOf } from "@/app/_language/words";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Fact } from "@/components/ui/fact";
import { Panel } from "@/components/ui/panel";
import { Wide } from "@/components/ui/wide";
import { listOwnSessions, readSecondFactor, requireActor } from "@/lib/auth";
import { endOthers } from "./actions";
import { PasswordForm } from "./password-form";
import { OwnSessionTable } from "./session-table";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await wordsOf("account")).title });

export default async function AccountPage() {
  const actor = await requireActor();
  const [words, { roles }] = await Promise.all([wordsOf("account"), wordsOf("users")]);
  const [sessions, factor] = await Promise.all([listOwnSessions(actor), readSecondFactor(actor)]);
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-4 p-4">
      <h1 className="font-semibold text-xl tracking-tight">{words.title}</h1>
      <Panel title={words.facts} id="account-facts">
        <dl className="flex max-w-md flex-col gap-1.5 text-sm">
          <Fact label={words.name}>{actor.name}</Fact>
          <Fact label={words.email}>{actor.email}</Fact>
          <Fact label={words.role}>{roles[actor.role]}</Fact>
        </dl>
      </Panel>
      <Panel title={words.factor.title} id="account-factor" bodyClassName="flex flex-col gap-3 text-sm">
        <p>{words.factor.text}</p>
        <div className="flex flex-wrap items-center gap-3">
          <Badge tone={factor.state === "on" ? "good" : "neutral"}>
            {factor.state === "on" ? words.factor.on : words.factor.off}
          </Badge>
          {factor.state === "on" ? <span>{words.factor.codes.left(factor.recoveryCodesLeft)}</span> : null}
          <Button asChild>
            <Link href="/account/second-factor" prefetch={false}>
              {words.factor.open}
            </Link>
          </Button>
        </div>
      </Panel>
      <Panel title={words.sessions.title} id="account-sessions" bodyClassName="p-0">
        <p className="p-3 text-muted-foreground text-sm">{words.sessions.text}</p>
        <Wide label={words.sessions.caption} className="border-y">
          <OwnSessionTable sessions={sessions} />
        </Wide>
        <form action={endOthers} className="p-3">
          <Button type="submit" disabled={sessions.length < 2}>
            {words.sessions.endOthers}
          </Button>
        </form>
      </Panel>
      <Panel title={words.password.title} id="account-password">
        <PasswordForm email={actor.email} />
      </Panel>
    </div>
  );
}
