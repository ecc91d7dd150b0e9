"use client";

import { useEffect } from "react";
import { warmPicture } from "@/components/verification/warm-pictures";
import { imageUrl } from "../../_data/api";
import type { Neighbour } from "./use-neighbours";

/** Fetches the next case's pictures once this case's own are there, so that moving on shows them at once. */
export function useNextAhead(next: Neighbour | null, ready: boolean): void {
  const id = next?.id;
  const front = next?.pictures.front ?? false;
  const back = next?.pictures.back ?? false;
  useEffect(() => {
    if (id === undefined || !ready) return;
    if (front) warmPicture(imageUrl(id, "document-front-image"));
    if (back) warmPicture(imageUrl(id, "document-back-image"));
  }, [id, front, back, ready]);
}
