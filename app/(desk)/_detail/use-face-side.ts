"use client";

import type { ViewerSide } from "@/components/verification/document-viewer";
import { usePicture } from "@/components/verification/use-picture";
import type { FaceFinding } from "@/lib/contract";

/** The whole picture a face was found on, as the viewer shows it: with the face outlined. */
export function useFaceSide(
  name: "document" | "selfie" | "portrait",
  url: string | null,
  finding: FaceFinding | null,
  mayOriginals: boolean,
  news = 0,
): ViewerSide {
  const picture = usePicture(url, news);
  return {
    name,
    picture,
    uprightTurn: 0,
    outline: finding?.quad ?? null,
    originalUrl: url !== null && mayOriginals ? `${url}?original=1` : null,
  };
}
