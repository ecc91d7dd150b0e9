"use client";

import { LoaderCircle } from "lucide-react";
import { useMemo, useState } from "react";
import type { CaptureAssets } from "@/lib/capture";
import type { HostedSession, HostedStep } from "@/lib/contract";
import type { Language } from "@/lib/i18n";
import { FaceReaderProvider, useFaceReaderOf } from "../_camera/use-face-reader";
import { HostedFrame, type ShownStep } from "../_frame/hosted-frame";
import { HostedLanguageProvider, useHostedText } from "../_frame/hosted-language";
import { createSessionApi, type SessionApi } from "../_session/session-api";
import { useAct } from "../_session/use-act";
import { useHostedSession } from "../_session/use-hosted-session";
import { Challenge } from "./challenge";
import { ChooseDocument } from "./choose-document";
import { Consent } from "./consent";
import { Processing, Result } from "./result";
import { TakeDocument } from "./take-document";
import { TakeSelfie } from "./take-selfie";
import { TroubleNotice, TroubleScreen } from "./trouble-screen";

interface VerifyFlowProps {
  token: string;
  assets: CaptureAssets;
  /** What the browser prefers; the link's own language, then the person's choice, win. */
  language: Language;
}

const STEPS: Record<HostedSession["kind"], readonly ShownStep[]> = {
  validation: ["consent", "document", "selfie", "challenge"],
  biometric: ["consent", "selfie", "challenge"],
};
const shownStep = (step: HostedStep): ShownStep | null => (step === "processing" || step === "done" ? null : step);

/** The whole hosted session. The server says which step is next; the page shows it. */
export function VerifyFlow({ token, assets, language: preferred }: VerifyFlowProps) {
  const api = useMemo(() => createSessionApi(token), [token]);
  const { current, put, reload } = useHostedSession(api);
  const [chosen, setChosen] = useState<Language | null>(null);
  const session = current.state === "ready" ? current.session : null;
  const language = chosen ?? session?.language ?? preferred;
  const step = session ? shownStep(session.step) : null;
  // Fetched while the document is photographed, so that nobody waits for them at the selfie.
  const models = useFaceReaderOf(assets, step !== null && step !== "consent");
  return (
    <HostedLanguageProvider language={language}>
      <FaceReaderProvider value={models}>
        <HostedFrame
          organization={session?.organizationName ?? null}
          steps={session ? STEPS[session.kind] : []}
          step={step}
          onLanguage={setChosen}
        >
          {current.state === "loading" ? <Loading /> : null}
          {current.state === "trouble" ? (
            <TroubleScreen trouble={current.trouble} onRetry={() => void reload()} />
          ) : null}
          {session ? <Step session={session} api={api} put={put} reload={reload} /> : null}
        </HostedFrame>
      </FaceReaderProvider>
    </HostedLanguageProvider>
  );
}

interface StepProps {
  session: HostedSession;
  api: SessionApi;
  put: (session: HostedSession) => void;
  reload: () => Promise<void>;
}

function Step(props: StepProps) {
  const { session, api, put, reload } = props;
  const { act, trouble } = useAct(put, reload);
  const [choosing, setChoosing] = useState(false);
  const notice = trouble ? <TroubleNotice trouble={trouble} /> : null;
  switch (session.step) {
    case "consent":
      return <Consent session={session} api={api} act={act} notice={notice} />;
    case "document":
      return session.documentType === null || choosing ? (
        <ChooseDocument session={session} api={api} act={act} notice={notice} onChosen={() => setChoosing(false)} />
      ) : (
        <TakeDocument {...props} onChangeDocument={() => setChoosing(true)} />
      );
    case "selfie":
      return <TakeSelfie {...props} />;
    case "challenge":
      return <Challenge {...props} />;
    case "processing":
      return <Processing />;
    case "done":
      return <Result session={session} />;
  }
}

function Loading() {
  const text = useHostedText();
  return (
    <p role="status" className="flex flex-1 flex-col items-center justify-center gap-3 text-muted-foreground text-lg">
      <LoaderCircle aria-hidden className="size-8 motion-safe:animate-spin" />
      {text.loading}
    </p>
  );
}
