import type { ErrorBody } from "@/lib/contract";
import { ApiError } from "./api";

interface CheckRequest {
  url: string;
  form: FormData;
  progressId: string;
  onUpload: (sent: number, total: number) => void;
  signal: AbortSignal;
}

/**
 * Sends a check by XMLHttpRequest, the one way a browser tells how many bytes have left it. Throws ApiError; `status` 0
 * when the server could not be reached, and an AbortError when cancelled. Answers are the contract's, made by the same
 * build, so they are not parsed again here.
 */
export function postCheck<Answer>({ url, form, progressId, onUpload, signal }: CheckRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("X-Progress-Id", progressId);
    request.responseType = "json";
    request.upload.onprogress = (event) => onUpload(event.loaded, event.total);
    request.onload = () => {
      if (request.status === 200) {
        const answer: Answer = request.response;
        resolve(answer);
      } else {
        const body: Partial<ErrorBody> | null = request.response;
        reject(new ApiError(request.status, body ?? {}));
      }
    };
    request.onerror = () => reject(new ApiError(0, {}));
    request.onabort = () => reject(new DOMException("Cancelled", "AbortError"));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });
}
