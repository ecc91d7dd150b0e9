import { ChevronLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { wordsOf } from "@/app/_language/words";
import { Fact } from "@/components/ui/fact";
import { Panel } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { type Colleague, getUser, requireActor, type UserActor } from "@/lib/auth";
import { KycError } from "@/lib/contract";
import { AccessForm } from "./access-form";
import { FactorForm } from "./factor-form";
import { PasswordForm } from "./password-form";
import { RoleForm } from "./role-form";
import { SessionPanel } from "./session-panel";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await wordsOf("users")).title });

interface UserPageProps {
  params: Promise<{ id: string }>;
}

export default async function UserPage({ params }: UserPageProps) {
  const actor = await requireActor("user:manage");
  const words = await wordsOf("users");
  const user = await userOr404(actor, (await params).id);
  const own = user.id === actor.userId;
  return (
    <div className="flex w-full max-w-3xl flex-1 flex-col gap-4 p-4">
      <header>
        <Link
          href="/settings/users"
          prefetch={false}
          className="inline-flex items-center gap-1 text-muted-foreground text-sm hover:text-foreground"
        >
          <ChevronLeft aria-hidden className="size-4" />
          {words.person.back}
        </Link>
        <h1 className="font-semibold text-xl tracking-tight">{user.name}</h1>
      </header>
      <Panel title={words.person.facts} id="account-facts">
        <dl className="flex max-w-md flex-col gap-1.5 text-sm">
          <Fact label={words.person.email}>{user.email}</Fact>
          <Fact label={words.person.since}>
            <Time iso={user.createdAt} />
          </Fact>
          <Fact label={words.columns.lastSignIn}>
            {user.lastSignInAt === null ? words.never : <Time iso={user.lastSignInAt} />}
          </Fact>
          <Fact label={words.columns.role}>{words.roles[user.role]}</Fact>
          <Fact label={words.columns.state}>{words.states[user.state]}</Fact>
        </dl>
      </Panel>
      {own ? (
        <p className="text-muted-foreground text-sm">{words.person.refused["own-account"]}</p>
      ) : (
        <>
          <Panel title={words.person.role.title} id="account-role">
            <RoleForm id={user.id} role={user.role} />
          </Panel>
          <Panel title={words.person.factor.title} id="account-factor">
            <FactorForm id={user.id} secondFactor={user.secondFactor} />
          </Panel>
          <Panel title={words.person.password.title} id="account-password">
            <PasswordForm id={user.id} hasPassword={user.hasPassword} state={user.state} />
          </Panel>
          <SessionPanel actor={actor} id={user.id} />
          <Panel title={words.person.access.title} id="account-access">
            <AccessForm id={user.id} state={user.state} />
          </Panel>
        </>
      )}
    </div>
  );
}

async function userOr404(actor: UserActor, id: string): Promise<Colleague> {
  try {
    return await getUser(actor, id);
  } catch (error) {
    if (error instanceof KycError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
}
