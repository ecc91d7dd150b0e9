"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { CLAIM_HEARTBEAT_MS, type QueuePlace } from "@/lib/contract";
import { ApiError } from "../../_data/api";
import { claim, release, reviewsKey } from "../../_data/reviews";

interface ClaimInput {
  id: string;
  place: QueuePlace | null;
  me: string;
  mayDecide: boolean;
  /** Opened while working through the queue: the case is taken by itself, and let go when it is left undecided. */
  fromQueue: boolean;
}

/** The claim of the case on view: taken, kept alive while the page is open, and let go. */
export function useClaim({ id, place, me, mayDecide, fromQueue }: ClaimInput) {
  const words = useWords("reviews").queue;
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: reviewsKey(id) });
  const take = useMutation({
    mutationFn: () => claim(id),
    onSettled: refresh,
    onError: (error) => {
      if (error instanceof ApiError && error.body.decided) announce(words.claimLost(error.body.decided.byName));
    },
  });
  const letGo = useMutation({ mutationFn: () => release(id), onSettled: refresh });

  const mine = place?.claim?.id === me;
  useEffect(() => {
    if (!mine) return;
    // A failed sign of life is made good by the next one: the claim holds for fifteen.
    const timer = setInterval(() => void claim(id).catch(() => undefined), CLAIM_HEARTBEAT_MS);
    return () => clearInterval(timer);
  }, [mine, id]);

  const free = mayDecide && place?.state === "open" && place.claim === null;
  const mineToTake = place?.assignee == null || place.assignee.id === me;
  const taking = fromQueue && free && mineToTake;
  const taken = useRef(false);
  const { mutate } = take;
  useEffect(() => {
    // Once per visit: who lets go of a case means it.
    if (!taking || taken.current) return;
    taken.current = true;
    mutate();
  }, [taking, mutate]);
  useEffect(
    () => () => {
      // Letting go of what a review has closed, or what is a colleague's, does nothing.
      if (taken.current) void release(id, "leaving").catch(() => undefined);
    },
    [id],
  );

  // What is let go or handed over here is not taken again by the visit that began with it.
  const done = () => {
    taken.current = true;
  };
  return {
    mine,
    free,
    busy: take.isPending || letGo.isPending,
    /** Neither taken nor let go, and nobody else has it: who that is would be on view. */
    failed: letGo.isError || (take.isError && place?.claim === null),
    take: () => take.mutate(),
    letGo: () => {
      done();
      letGo.mutate();
    },
    handingOver: done,
  };
}
