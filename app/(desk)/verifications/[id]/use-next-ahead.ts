"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { warmPicture } from "@/components/verification/warm-pictures";
import { imageUrl } from "../../_data/api";
import { caseQuery } from "./fetch-case";
import type { Neighbour } from "./use-neighbours";

/** Fetches the next case and its pictures once this case's own are there, so that moving on shows them at once. */
export function useNextAhead(next: Neighbour | null, ready: boolean, mayReadEntities: boolean): void {
  const client = useQueryClient();
  const id = next?.id;
  const front = next?.pictures.front ?? false;
  const back = next?.pictures.back ?? false;
  useEffect(() => {
    if (id === undefined || !ready) return;
    void client.prefetchQuery(caseQuery(client, id, mayReadEntities));
    if (front) warmPicture(imageUrl(id, "document-front-image"));
    if (back) warmPicture(imageUrl(id, "document-back-image"));
  }, [client, id, front, back, ready, mayReadEntities]);
}
