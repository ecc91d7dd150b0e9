"use client";

import { Check, LoaderCircle } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import type { HostedSession } from "@/lib/contract";
import { HandOver } from "../_camera/hand-over";
import { ScreenTitle } from "../_frame/hosted-frame";
import { useHostedLanguage, useHostedText } from "../_frame/hosted-language";
import type { SessionApi } from "../_session/session-api";
import type { Act } from "../_session/use-act";

interface ConsentProps {
  session: HostedSession;
  api: SessionApi;
  act: Act;
  /** Why the last try did nothing: beside the button, where the person looks. */
  notice: ReactNode;
}

/** What is taken, why and for how long, before anything is taken. */
export function Consent({ session, api, act, notice }: ConsentProps) {
  const text = useHostedText().consent;
  const language = useHostedLanguage();
  const [pending, setPending] = useState(false);
  const { organizationName: organization, kind } = session;
  const withDocument = kind === "validation";
  const agree = async () => {
    setPending(true);
    await act(() => api.consent(language));
    setPending(false);
  };
  return (
    <div className="flex flex-1 flex-col gap-4">
      <ScreenTitle>{text.title}</ScreenTitle>
      <p className="text-lg">{text.lead(organization)}</p>
      <section className="rounded-xl border bg-surface p-4">
        <h2 className="mb-2 font-semibold text-base">{text.needTitle}</h2>
        <Points points={[...(withDocument ? [text.needDocument] : []), text.needCamera, text.needLight]} />
      </section>
      <section className="flex flex-col gap-3 rounded-xl border bg-surface p-4">
        <div>
          <h2 className="mb-2 font-semibold text-base">{text.takenTitle}</h2>
          <Points
            points={[
              ...(withDocument ? [text.takenDocument] : []),
              text.takenFace,
              withDocument ? text.takenNumbers : text.takenFaceOnly,
            ]}
          />
        </div>
        <div>
          <h2 className="mb-1 font-semibold text-base">{text.whyTitle}</h2>
          <p className="text-base">{text.why(organization)}</p>
        </div>
        <div>
          <h2 className="mb-1 font-semibold text-base">{text.longTitle}</h2>
          <p className="text-base">{text.long(organization)}</p>
        </div>
      </section>
      <HandOver />
      {/* The text may be longer than the screen: the button is seen all the same. */}
      <div className="sticky bottom-0 -mx-4 mt-auto flex flex-col gap-2 border-t bg-background px-4 pt-3 pb-3">
        {notice}
        <Button variant="primary" className="h-12 text-lg" aria-disabled={pending} onClick={() => void agree()}>
          {pending ? <LoaderCircle aria-hidden className="motion-safe:animate-spin" /> : null}
          {text.agree}
        </Button>
        <p className="text-center text-muted-foreground text-sm">{text.refuse}</p>
      </div>
    </div>
  );
}

function Points({ points }: { points: readonly string[] }) {
  return (
    <ul className="flex flex-col gap-1.5">
      {points.map((point) => (
        <li key={point} className="flex gap-2">
          <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
          <span>{point}</span>
        </li>
      ))}
    </ul>
  );
}
