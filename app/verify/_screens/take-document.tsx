"use client";

import { useRef } from "react";
import { Button } from "@/components/ui/button";
import {
  cardGuide,
  type DocumentLook,
  documentHint,
  type Frame,
  lookAtDocument,
  STEADY_DOCUMENT_MS,
} from "@/lib/capture";
import type { HostedSession } from "@/lib/contract";
import { useHostedText } from "../_frame/hosted-language";
import type { SessionApi } from "../_session/session-api";
import { nextSide } from "./document-sides";
import { TakePicture } from "./take-picture";

interface TakeDocumentProps {
  session: HostedSession;
  api: SessionApi;
  put: (session: HostedSession) => void;
  reload: () => Promise<void>;
  onChangeDocument: () => void;
}

/** The side that is still missing. Hints are measured on the picture itself; no model is needed for a sheet's edges. */
export function TakeDocument({ session, api, put, reload, onChangeDocument }: TakeDocumentProps) {
  const text = useHostedText();
  const words = text.document;
  const side = nextSide(session);
  const before = useRef<DocumentLook | null>(null);
  const isPassport = session.documentType === "passport";
  const shape = isPassport ? "page" : "card";
  const judge = async (frame: Frame) => {
    const look = lookAtDocument(frame, cardGuide(frame, shape), before.current);
    before.current = look;
    const hint = documentHint(look);
    return { judged: true, hint: hint ? words.hints[hint] : null };
  };
  return (
    <TakePicture
      key={side}
      guide={shape}
      facing="environment"
      title={isPassport ? words.passport : words[side]}
      lead={side === "back" ? words.leadBack : words.lead}
      label={words.view}
      ready={words.ready}
      steadyMs={STEADY_DOCUMENT_MS}
      attemptsLeft={session.attemptsLeft.document}
      judge={judge}
      send={(image, upload) => api.sendDocument(side, image, upload)}
      onTaken={(capture) => put(capture.session)}
      onMoved={() => void reload()}
    >
      {session.sidesTaken.length === 0 ? (
        <Button variant="ghost" className="h-11 text-base" onClick={onChangeDocument}>
          {text.choose.change}
        </Button>
      ) : null}
    </TakePicture>
  );
}
