"use client";

import { useRef } from "react";
import { type FaceSeen, type Frame, faceHint, faceOval, STEADY_FACE_MS } from "@/lib/capture";
import type { HostedSession } from "@/lib/contract";
import { useFaceReader } from "../_camera/use-face-reader";
import { useHostedText } from "../_frame/hosted-language";
import type { SessionApi } from "../_session/session-api";
import { type Judgement, TakePicture } from "./take-picture";

interface TakeSelfieProps {
  session: HostedSession;
  api: SessionApi;
  put: (session: HostedSession) => void;
  reload: () => Promise<void>;
}

/** The face, looking straight ahead. Without the models there are no hints, and the button takes the picture. */
export function TakeSelfie({ session, api, put, reload }: TakeSelfieProps) {
  const text = useHostedText();
  const words = text.selfie;
  const models = useFaceReader();
  const before = useRef<FaceSeen | null>(null);
  const judge = async (frame: Frame): Promise<Judgement> => {
    if (models.state !== "ready") {
      return { judged: false, hint: models.state === "failed" ? text.camera.noGuide : text.camera.preparing };
    }
    const oval = faceOval(frame);
    const face = await models.reader.read(frame);
    const hint = faceHint(face, before.current, oval);
    before.current = face;
    return { judged: true, hint: hint ? words.hints[hint] : null };
  };
  return (
    <TakePicture
      guide="face"
      facing="user"
      title={words.title}
      lead={words.lead}
      label={words.view}
      ready={words.ready}
      steadyMs={STEADY_FACE_MS}
      attemptsLeft={session.attemptsLeft.selfie}
      judge={judge}
      send={api.sendSelfie}
      onTaken={(capture) => put(capture.session)}
      onMoved={() => void reload()}
    />
  );
}
