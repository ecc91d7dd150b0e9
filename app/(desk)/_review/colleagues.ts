"use client";

import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { type Colleague, fetchReviewers } from "../_data/reviews";

export type Colleagues = UseQueryResult<readonly Colleague[]>;

/** Whoever may decide cases; one list for every place where a colleague is chosen. */
export const useColleagues = (enabled = true): Colleagues =>
  useQuery({ queryKey: ["reviewers"], queryFn: ({ signal }) => fetchReviewers(signal), enabled });

/** A colleague's name, and their address where somebody else has the same name: a case must not go to the wrong one. */
export function colleagueLabel(person: Colleague, all: readonly Colleague[]): string {
  const key = ({ name }: Colleague) => name.trim().toLowerCase();
  return all.some((other) => other.id !== person.id && key(other) === key(person))
    ? `${person.name} (${person.email})`
    : person.name;
}
