import type { ErrorBody } from "@/lib/contract";

/** Bytes that have left the browser, of all there are. */
export interface SentBytes {
  sent: number;
  total: number;
}

/** What came back. `status` 0: nobody could be reached, or nothing was heard for as long as was agreed. */
export type FormAnswer<Answer> =
  | { ok: true; answer: Answer }
  | { ok: false; status: number; error: Partial<ErrorBody> };

interface SentForm {
  url: string;
  form: FormData;
  headers?: Record<string, string>;
  onUpload: (bytes: SentBytes) => void;
  signal: AbortSignal;
  /** Given up after so long without a byte leaving or an answer coming; never, unless given. */
  silenceMs?: number;
}

/**
 * Posts a form by XMLHttpRequest, the one way a browser tells how many bytes have left it. Rejects with an AbortError when
 * `signal` says so. Answers are the contract's, made by the same build, so they are not parsed again here.
 */
export function sendForm<Answer>(given: SentForm): Promise<FormAnswer<Answer>> {
  const { url, form, headers = {}, onUpload, signal, silenceMs } = given;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let patience: ReturnType<typeof setTimeout> | undefined;
    const unheard = () => resolve({ ok: false, status: 0, error: {} });
    // Counted anew from every sign of life: on a slow network a large picture may well take minutes.
    const wait = () => {
      clearTimeout(patience);
      if (silenceMs === undefined) return;
      patience = setTimeout(() => {
        unheard();
        request.abort();
      }, silenceMs);
    };
    const stop = () => request.abort();
    request.open("POST", url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.responseType = "json";
    request.upload.onprogress = (event) => {
      wait();
      onUpload({ sent: event.loaded, total: event.total });
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300 && request.response !== null) {
        const answer: Answer = request.response;
        resolve({ ok: true, answer });
      } else {
        const error: Partial<ErrorBody> | null = request.response;
        resolve({ ok: false, status: request.status, error: error ?? {} });
      }
    };
    request.onerror = unheard;
    request.onabort = () => reject(new DOMException("Cancelled", "AbortError"));
    request.onloadend = () => {
      clearTimeout(patience);
      signal.removeEventListener("abort", stop);
    };
    signal.addEventListener("abort", stop, { once: true });
    wait();
    request.send(form);
  });
}
