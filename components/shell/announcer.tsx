"use client";

import { useEffect, useState } from "react";

const EVENT = "kyc-desk:announce";

/** Say something to screen readers without moving anything on the page. */
export function announce(message: string): void {
  window.dispatchEvent(new CustomEvent<string>(EVENT, { detail: message }));
}

/** The polite live region all announcements go through; one per page. */
export function Announcer() {
  const [message, setMessage] = useState("");
  useEffect(() => {
    const onAnnounce = (event: Event) => {
      if (!(event instanceof CustomEvent)) return;
      const said = String(event.detail);
      // The same sentence twice is only spoken again when the text changes in between.
      setMessage("");
      requestAnimationFrame(() => setMessage(said));
    };
    window.addEventListener(EVENT, onAnnounce);
    return () => window.removeEventListener(EVENT, onAnnounce);
  }, []);
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {message}
    </div>
  );
}
