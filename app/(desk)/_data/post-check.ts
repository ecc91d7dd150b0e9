import type { ErrorBody, VerificationAnswer } from "@/lib/contract";
import { ApiError } from "./api";

interface CheckRequest {
  form: FormData;
  progressId: string;
  onUpload: (sent: number, total: number) => void;
  signal: AbortSignal;
}

/**
 * Sends a check by XMLHttpRequest, the one way a browser tells how many bytes have left it. Throws ApiError; `status` 0
 * when the server could not be reached, and an AbortError when cancelled.
 */
export function postCheck({ form, progressId, onUpload, signal }: CheckRequest): Promise<VerificationAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/kyc/id-verification");
    request.setRequestHeader("X-Progress-Id", progressId);
    request.responseType = "json";
    request.upload.onprogress = (event) => onUpload(event.loaded, event.total);
    request.onload = () => {
      if (request.status === 200) {
        const answer: VerificationAnswer = request.response;
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
