import type { HostedActor } from "@/lib/auth";
import type { HostedDocumentType, HostedSession } from "@/lib/contract";
import type { HostedLanguage } from "@/lib/db";
import { advance } from "./advance";
import { atStep, reach, refuseUnlessAt } from "./at-step";
import { concludeHosted } from "./conclude-hosted";
import { hostedView } from "./hosted-view";

/** Also a sign of life: without one for a while the clock calls the session abandoned. */
export async function openHosted(actor: HostedActor): Promise<HostedSession> {
  const session = await reach(actor);
  // A process that died while it decided left this behind.
  if (session.step === "processing") await concludeHosted(actor);
  return hostedView(actor);
}

export async function finishHosted(actor: HostedActor): Promise<HostedSession> {
  const session = await reach(actor);
  if (session.closedAt === null) {
    await refuseUnlessAt(actor, session, ["processing"]);
    await concludeHosted(actor);
  }
  return hostedView(actor);
}

export async function acceptConsent(
  actor: HostedActor,
  { language }: { language: HostedLanguage },
): Promise<HostedSession> {
  const { subject } = await atStep(actor, "consent");
  return advance(actor, "consent", {
    event: "consent-given",
    change: () => ({
      step: subject.kind === "validation" ? "document" : "selfie",
      consentedAt: new Date(),
      ...(language === null ? {} : { language }),
    }),
  });
}

/** May be changed until the first side is taken. */
export async function chooseDocument(
  actor: HostedActor,
  choice: { documentType: HostedDocumentType; countryCode: string },
): Promise<HostedSession> {
  await atStep(actor, "document");
  return advance(actor, "document", {
    event: "document-chosen",
    details: choice,
    // Another choice means another document: what was taken of the first one is not its front.
    change: () => ({ ...choice, captures: {} }),
  });
}
