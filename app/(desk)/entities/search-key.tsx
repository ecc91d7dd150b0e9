"use client";

import { useKeys } from "@/components/hooks/use-keys";

/** `/` goes to the search field of a page that is otherwise rendered on the server. */
export function SearchKey({ target }: { target: string }) {
  useKeys({ "/": { does: "search", run: () => document.getElementById(target)?.focus() } });
  return null;
}
