"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReviewList, ReviewRecord } from "@/lib/contract";
import { fetchReviews, reviewsKey } from "../../_data/reviews";

/** What people said of the case, kept fresh by live events; the first answer came with the page. */
export function useReviews(id: string, first: ReviewList): ReviewList {
  const { data } = useQuery({
    queryKey: reviewsKey(id),
    queryFn: ({ signal }) => fetchReviews(id, signal),
    initialData: first,
  });
  return data;
}

/** The newest review of the run shown; reviews of other runs of the case do not speak for it. */
export const reviewOfRun = (reviews: ReviewList, id: string): ReviewRecord | null =>
  reviews.reviews.find((review) => review.verificationId === id) ?? null;
