"use client";

import { RotateCcw } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useHostedText } from "../_frame/hosted-language";
import { KeptPicture } from "./kept-picture";
import { RetakePanel } from "./retake-panel";
import { TroubleNotice } from "./trouble-screen";
import { keptImage, type Sending } from "./use-sending";

interface RefusalProps {
  sending: Sending;
  attemptsLeft: number;
  /** Whether the camera can take another picture. */
  camera: boolean;
  onAgain: () => void;
  onSend: (image: Blob) => void;
}

/** Why the last picture does not count, and the ways on. A picture that did not arrive is kept: nobody takes it twice for a lost network. */
export function Refusal({ sending, attemptsLeft, camera, onAgain, onSend }: RefusalProps) {
  const text = useHostedText();
  const stopped = sending.state === "stopped";
  const kept = keptImage(sending);
  useOnceOnline(sending.state === "trouble" && sending.trouble === "offline", () => kept && onSend(kept));
  if (sending.state === "retake") {
    const { reasons } = sending;
    return <RetakePanel reasons={reasons} attemptsLeft={attemptsLeft} onAgain={camera ? onAgain : undefined} />;
  }
  if (sending.state !== "trouble" && !stopped) return null;
  const waysOn = (
    <>
      {kept ? <KeptPicture image={kept} /> : null}
      <div className="mt-3 flex flex-col gap-2">
        {kept ? (
          <Button variant="primary" className="h-12 text-lg" onClick={() => onSend(kept)}>
            <RotateCcw aria-hidden />
            {text.trouble.sendAgain}
          </Button>
        ) : null}
        {camera ? (
          <Button variant={kept ? "outline" : "primary"} className="h-12 text-lg" onClick={onAgain}>
            {text.trouble.another}
          </Button>
        ) : null}
      </div>
    </>
  );
  if (stopped) {
    return (
      <Notice tone="info" role="status" title={text.sending.stoppedTitle} className="rounded-xl px-4 py-3 text-base">
        <p>{text.sending.stopped}</p>
        {waysOn}
      </Notice>
    );
  }
  return (
    <TroubleNotice trouble={sending.trouble}>
      {kept ? <p className="mt-1">{text.trouble.kept}</p> : null}
      {waysOn}
    </TroubleNotice>
  );
}

/** Calls once the browser says that the network is back. */
function useOnceOnline(waiting: boolean, then: () => void): void {
  const latest = useRef(then);
  useEffect(() => {
    latest.current = then;
  });
  useEffect(() => {
    if (!waiting) return;
    const back = () => latest.current();
    window.addEventListener("online", back, { once: true });
    return () => window.removeEventListener("online", back);
  }, [waiting]);
}
