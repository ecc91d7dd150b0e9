import type { SavedView } from "@/lib/contract";
import { getJson, sendJson } from "./api";

const VIEWS = "/api/kyc/id-verification/views";

export const viewsKey = ["views"] as const;

export const fetchViews = async (signal?: AbortSignal): Promise<SavedView[]> =>
  (await getJson<{ views: SavedView[] }>(VIEWS, signal)).views;

/** Filters as they stand in the list's address; the server refuses what is none. */
type GivenFilters = Record<string, string | number>;

export const saveView = (view: { name: string; filters: GivenFilters; shared: boolean }) =>
  sendJson<SavedView>("POST", VIEWS, view);
export const changeView = (id: string, patch: { name?: string; shared?: boolean }) =>
  sendJson<SavedView>("PATCH", `${VIEWS}/${id}`, patch);
export const removeView = (id: string) => sendJson<{ removed: true }>("DELETE", `${VIEWS}/${id}`, {});
