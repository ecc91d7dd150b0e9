"use client";

import dynamic from "next/dynamic";
import { useSyncExternalStore } from "react";
import { useHostedText } from "../_frame/hosted-language";

/** Only computers show it: a phone need not load what draws it. */
const QrCode = dynamic(() => import("@/components/validation/qr-code").then((room) => room.QrCode), { ssr: false });

const COMPUTER = "(hover: hover) and (pointer: fine)";
const watch = (changed: () => void): (() => void) => {
  const query = window.matchMedia(COMPUTER);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
};

/** This page's own address for the phone, whose camera is the better one. The server goes on where the person is. */
export function HandOver() {
  const text = useHostedText().handOver;
  const computer = useSyncExternalStore(
    watch,
    () => window.matchMedia(COMPUTER).matches,
    () => false,
  );
  if (!computer) return null;
  return (
    <section className="flex items-center gap-4 rounded-xl border bg-surface p-4">
      <div className="size-28 shrink-0">
        <QrCode value={window.location.href} label={text.label} />
      </div>
      <div>
        <h2 className="mb-1 font-semibold text-base">{text.title}</h2>
        <p className="text-base">{text.lead}</p>
      </div>
    </section>
  );
}
