"use client";

import { useEffect, useState } from "react";
import { fetchPicture, readyPicture, type ShownPicture, takeWarmPicture } from "./warm-pictures";

/** The pictures of a check. */
export type ViewName = "front" | "back" | "portrait" | "document" | "selfie";

/** A stored picture on its way to the page. `missing`: the check has no such picture. */
export type Picture =
  | { state: "missing" }
  | { state: "loading" }
  | { state: "failed"; retry: () => void }
  | ShownPicture;

const MISSING: Picture = { state: "missing" };
const LOADING: Picture = { state: "loading" };

/**
 * Fetches a picture once and keeps it for viewer and crops alike: every request of an image is an entry in the audit log,
 * so no part of the page may ask for it a second time. `news` changes when a picture that was missing may have come.
 */
export function usePicture(src: string | null, news = 0): Picture {
  // One fetched ahead is there in the very first frame.
  const [picture, setPicture] = useState<Picture>(() => (src === null ? MISSING : (readyPicture(src) ?? LOADING)));
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is what a retry changes
  useEffect(() => {
    if (src === null) {
      setPicture(MISSING);
      return;
    }
    setPicture(readyPicture(src) ?? LOADING);
    const abort = new AbortController();
    let shown: ShownPicture | null = null;
    const load = async () => {
      shown = await (takeWarmPicture(src) ?? fetchPicture(src, abort.signal));
      if (!abort.signal.aborted) setPicture(shown ?? MISSING);
      else if (shown !== null) URL.revokeObjectURL(shown.url);
    };
    load().catch(() => {
      if (!abort.signal.aborted) setPicture({ state: "failed", retry: () => setAttempt((before) => before + 1) });
    });
    return () => {
      abort.abort();
      if (shown !== null) URL.revokeObjectURL(shown.url);
    };
  }, [src, attempt]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only news is a reason to ask again for what was missing
  useEffect(() => {
    if (src !== null && picture.state === "missing") setAttempt((before) => before + 1);
  }, [news]);

  return picture;
}
