"use client";

import { useEffect, useState } from "react";
import { fetchPicture, takeWarmPicture } from "./warm-pictures";

/** The pictures of a check. */
export type ViewName = "front" | "back" | "portrait" | "document" | "selfie";

/** A stored picture on its way to the page. `missing`: the check has no such picture. */
export type Picture =
  | { state: "missing" }
  | { state: "loading" }
  | { state: "failed"; retry: () => void }
  | { state: "ready"; url: string; image: HTMLImageElement };

const MISSING: Picture = { state: "missing" };
const LOADING: Picture = { state: "loading" };

/**
 * Fetches a picture once and keeps it for viewer and crops alike: every request of an image is an entry in the audit log,
 * so no part of the page may ask for it a second time.
 */
export function usePicture(src: string | null): Picture {
  const [picture, setPicture] = useState<Picture>(src === null ? MISSING : LOADING);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is what a retry changes
  useEffect(() => {
    if (src === null) {
      setPicture(MISSING);
      return;
    }
    setPicture(LOADING);
    const abort = new AbortController();
    let url: string | null = null;
    const load = async () => {
      const blob = await (takeWarmPicture(src) ?? fetchPicture(src, abort.signal));
      if (blob === null) {
        if (!abort.signal.aborted) setPicture(MISSING);
        return;
      }
      url = URL.createObjectURL(blob);
      const image = new Image();
      image.src = url;
      await image.decode();
      if (!abort.signal.aborted) setPicture({ state: "ready", url, image });
    };
    load().catch(() => {
      if (!abort.signal.aborted) setPicture({ state: "failed", retry: () => setAttempt((before) => before + 1) });
    });
    return () => {
      abort.abort();
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [src, attempt]);

  return picture;
}
