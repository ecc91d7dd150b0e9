import type {
  EntityList,
  EntityRecord,
  ErrorBody,
  Explanation,
  ImageKind,
  PartialOptions,
  VerificationAnswer,
  VerificationDetail,
  VerificationList,
  VerificationRecord,
} from "@/lib/contract";
import type { Words } from "@/lib/i18n";

/** An answer of our own API that is not 2xx, or no answer at all (`status` 0). */
export class ApiError extends Error {
  override readonly name = "ApiError";
  constructor(
    readonly status: number,
    readonly body: Partial<ErrorBody>,
  ) {
    super(body.message ?? `HTTP ${status}`);
  }
}

/** GET from our own API. Throws ApiError; its shapes are the contract's, made by the same build, so they are not parsed again here. */
export async function getJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(url, { headers: { Accept: "application/json" }, ...(signal ? { signal } : {}) });
  if (!response.ok) throw new ApiError(response.status, await errorBody(response));
  const body: T = await response.json();
  return body;
}

/** Send JSON to our own API. Throws ApiError; answers with what came back. */
export async function sendJson<T>(
  method: "POST" | "PATCH" | "PUT" | "DELETE",
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
  keepalive = false,
): Promise<T> {
  const response = await fetch(url, {
    method,
    keepalive,
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new ApiError(response.status, await errorBody(response));
  const answer: T = await response.json();
  return answer;
}

async function errorBody(response: Response): Promise<Partial<ErrorBody>> {
  const isJson = response.headers.get("content-type")?.includes("json");
  return isJson ? await response.json() : {};
}

const VERIFICATIONS = "/api/kyc/id-verification/verifications";

/** Address of a list page; `query` without the question mark. */
const listUrl = (query: string): string => (query ? `${VERIFICATIONS}?${query}` : VERIFICATIONS);

export const fetchVerifications = (query: string, signal?: AbortSignal): Promise<VerificationList> =>
  getJson<VerificationList>(listUrl(query), signal);

/** Up to ten people whose name, tax id or external id fits. */
export async function searchEntities(words: string, signal?: AbortSignal): Promise<EntityRecord[]> {
  const query = new URLSearchParams({ search: words, limit: "10" });
  return (await getJson<EntityList>(`/api/entities?${query}`, signal)).entities;
}

export async function fetchEntity(id: string, signal?: AbortSignal): Promise<EntityRecord> {
  return (await getJson<{ entity: EntityRecord }>(`/api/entities/${id}`, signal)).entity;
}

export const fetchVerification = (id: string, signal?: AbortSignal): Promise<VerificationDetail> =>
  getJson<VerificationDetail>(`${VERIFICATIONS}/${id}`, signal);

export const fetchExplanation = (id: string, signal?: AbortSignal): Promise<Explanation> =>
  getJson<Explanation>(`${VERIFICATIONS}/${id}/explain`, signal);

/** All runs of a case, newest first. */
export async function fetchRuns(caseId: string, signal?: AbortSignal): Promise<VerificationRecord[]> {
  const query = new URLSearchParams({ caseId, runs: "all", limit: "100" });
  return (await fetchVerifications(query.toString(), signal)).verifications;
}

export const imageUrl = (id: string, kind: ImageKind): string => `${VERIFICATIONS}/${id}/${kind}`;

/** Runs the stored pictures again. Throws ApiError. */
export async function postRecheck(
  id: string,
  options: PartialOptions,
  progressId: string,
): Promise<VerificationAnswer> {
  return sendJson<VerificationAnswer>("POST", `${VERIFICATIONS}/${id}/recheck`, options, {
    "X-Progress-Id": progressId,
  });
}

/** What a refusal means for a person: the desk's own words for the code, else the server's sentence. */
export function refusalText(error: unknown, text: Words["desk"]): string {
  if (!(error instanceof ApiError)) return text.errors.offline;
  const { code, message } = error.body;
  if (code === "INVALID_REQUEST" && message) return message;
  return (code && text.errors.byCode[code]) ?? message ?? text.errors.generic;
}

/** The picture of a file no browser shows. Throws ApiError. */
export async function fetchPreview(file: File, signal: AbortSignal): Promise<Blob> {
  const response = await fetch("/api/kyc/id-verification/preview", {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body: file,
    signal,
  });
  if (!response.ok) throw new ApiError(response.status, await errorBody(response));
  return response.blob();
}
