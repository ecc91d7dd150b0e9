import type { Metadata } from "next";
import { wordsOf } from "@/app/_language/words";
import { Panel } from "@/components/ui/panel";
import { Wide } from "@/components/ui/wide";
import { listInvitations, listUsers, requireActor } from "@/lib/auth";
import { readSettings } from "@/lib/kyc";
import { SectionTitle } from "../section-title";
import { InvitationTable } from "./invitation-table";
import { InviteForm } from "./invite-form";
import { RequiredForm } from "./required-form";
import { UserTable } from "./user-table";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await wordsOf("users")).title });

export default async function UsersPage() {
  const actor = await requireActor("user:manage");
  const words = await wordsOf("users");
  const [users, invitations, { security }] = await Promise.all([
    listUsers(actor),
    listInvitations(actor),
    readSettings(actor),
  ]);
  return (
    <div className="flex flex-1 flex-col">
      <header className="border-b bg-surface px-4 py-3">
        <SectionTitle title={words.title} intro={words.intro} />
      </header>
      <Wide label={words.caption} className="border-b bg-surface">
        <UserTable users={users} own={actor.userId} />
      </Wide>
      <div className="flex flex-col gap-4 p-4">
        <Panel title={words.invite.title} id="invite-person" className="max-w-3xl">
          <InviteForm />
        </Panel>
        <Panel title={words.open.title} id="open-invitations" className="max-w-3xl" bodyClassName="p-0">
          {invitations.length === 0 ? (
            <p className="p-3 text-muted-foreground text-sm">{words.open.none}</p>
          ) : (
            <Wide label={words.open.caption}>
              <InvitationTable invitations={invitations} />
            </Wide>
          )}
        </Panel>
        <Panel title={words.required.title} id="sign-in-rules" className="max-w-3xl">
          <RequiredForm required={security.secondFactorRequired} />
        </Panel>
      </div>
    </div>
  );
}
