"use client";

import { useMemo } from "react";
import type { ViewerSide } from "@/components/verification/document-viewer";
import { usePicture } from "@/components/verification/use-picture";
import type { Side, VerificationDetail } from "@/lib/contract";
import { imageUrl } from "../../_data/api";

/** The three pictures of a check, fetched once each. */
export function useSides(detail: VerificationDetail, mayOriginals: boolean) {
  const { id, reading } = detail;
  const has = {
    front: detail.documentFrontStoragePath !== null,
    back: detail.documentBackStoragePath !== null,
    portrait: reading?.portrait != null,
  };
  const front = usePicture(has.front ? imageUrl(id, "document-front-image") : null);
  const back = usePicture(has.back ? imageUrl(id, "document-back-image") : null);
  const portrait = usePicture(has.portrait ? imageUrl(id, "portrait-image") : null);

  const factsOf = (side: Side) => reading?.images.find((image) => image.side === side);
  const original = (stored: boolean, url: string) => (stored && mayOriginals ? `${url}?original=1` : null);
  const sides: ViewerSide[] = [
    {
      name: "front",
      picture: front,
      uprightTurn: factsOf("front")?.uprightTurn ?? 0,
      outline: factsOf("front")?.documentQuad ?? null,
      originalUrl: original(has.front, imageUrl(id, "document-front-image")),
    },
    {
      name: "back",
      picture: back,
      uprightTurn: factsOf("back")?.uprightTurn ?? 0,
      outline: factsOf("back")?.documentQuad ?? null,
      originalUrl: original(has.back, imageUrl(id, "document-back-image")),
    },
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
