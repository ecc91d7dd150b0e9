"use client";

import { useMemo } from "react";
import type { ViewerSide } from "@/components/verification/document-viewer";
import { usePicture } from "@/components/verification/use-picture";
import { usePortrait } from "@/components/verification/use-portrait";
import type { Side, VerificationDetail } from "@/lib/contract";
import { imageUrl } from "../../_data/api";

/** The pictures of a check: front and back fetched once each, the portrait cut out of the side it was found on. */
export function useSides(detail: VerificationDetail, mayOriginals: boolean) {
  const { id, reading } = detail;
  const stored = {
    front: detail.documentFrontStoragePath !== null,
    back: detail.documentBackStoragePath !== null,
  };
  const front = usePicture(stored.front ? imageUrl(id, "document-front-image") : null);
  const back = usePicture(stored.back ? imageUrl(id, "document-back-image") : null);
  const portrait = usePortrait(reading?.portrait?.side === "back" ? back : front, reading?.portrait?.quad ?? null);

  const viewOf = (side: Side, picture: ViewerSide["picture"]): ViewerSide => {
    const facts = reading?.images.find((image) => image.side === side);
    const url = imageUrl(id, side === "front" ? "document-front-image" : "document-back-image");
    return {
      name: side,
      picture,
      uprightTurn: facts?.uprightTurn ?? 0,
      outline: facts?.documentQuad ?? null,
      originalUrl: stored[side] && mayOriginals ? `${url}?original=1` : null,
    };
  };
  const sides: ViewerSide[] = [
    viewOf("front", front),
    viewOf("back", back),
    { name: "portrait", picture: portrait, uprightTurn: 0, outline: null, originalUrl: null },
  ];
  const images = useMemo(
    () => ({
      ...(front.state === "ready" ? { front: front.image } : {}),
      ...(back.state === "ready" ? { back: back.image } : {}),
    }),
    [front, back],
  );
  return { sides, images };
}
