import type {
  CorrectionCreate,
  CorrectionList,
  NoteList,
  NoteRecord,
  QueuePlace,
  ReviewCreate,
  ReviewList,
  ReviewRecord,
  ReviewSecond,
} from "@/lib/contract";
import { ApiError, getJson } from "./api";

const ID_CHECKS = "/api/kyc/id-verification";
const at = (id: string, rest: string) => `${ID_CHECKS}/verifications/${id}/${rest}`;

/** Keys begin with the word that live events make old. */
export const reviewsKey = (id: string) => ["verifications", "reviews", id] as const;
export const notesKey = (id: string) => ["verifications", "notes", id] as const;
export const correctionsKey = (id: string) => ["verifications", "data", id] as const;

export interface Colleague {
  id: string;
  name: string;
  email: string;
}

/** Send JSON to our own API. Throws ApiError. `leaving`: the page may be gone before the answer comes. */
async function send<T>(method: string, url: string, body: unknown, leaving = false): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    keepalive: leaving,
  });
  const isJson = response.headers.get("content-type")?.includes("json");
  if (!response.ok) throw new ApiError(response.status, isJson ? await response.json() : {});
  const answer: T = await response.json();
  return answer;
}

export const fetchReviews = (id: string, signal?: AbortSignal) => getJson<ReviewList>(at(id, "reviews"), signal);
export const postReview = (id: string, review: ReviewCreate, moment: "now" | "leaving" = "now") =>
  send<ReviewRecord>("POST", at(id, "reviews"), review, moment === "leaving");
export const postSecond = (id: string, reviewId: string, second: ReviewSecond) =>
  send<ReviewRecord>("POST", at(id, `reviews/${reviewId}/second`), second);

export const fetchNotes = (id: string, signal?: AbortSignal) => getJson<NoteList>(at(id, "notes"), signal);
export const postNote = (id: string, text: string) => send<NoteRecord>("POST", at(id, "notes"), { text });

export const fetchCorrections = (id: string, signal?: AbortSignal) => getJson<CorrectionList>(at(id, "data"), signal);
export const patchData = (id: string, correction: CorrectionCreate) =>
  send<CorrectionList>("PATCH", at(id, "data"), correction);

export const claim = (id: string) => send<QueuePlace>("POST", at(id, "claim"), {});
export const release = (id: string, moment: "now" | "leaving" = "now") =>
  send<{ released: boolean }>("DELETE", at(id, "claim"), {}, moment === "leaving");
export const assign = (id: string, userId: string | null) => send<QueuePlace>("PUT", at(id, "assignment"), { userId });
export const handOver = (id: string, userId: string) => send<QueuePlace>("POST", at(id, "hand-over"), { userId });
export const takeNext = () => send<{ verificationId: string | null }>("POST", `${ID_CHECKS}/review-queue/next`, {});
export const fetchReviewers = async (signal?: AbortSignal): Promise<Colleague[]> =>
  (await getJson<{ reviewers: Colleague[] }>(`${ID_CHECKS}/review-queue/reviewers`, signal)).reviewers;
