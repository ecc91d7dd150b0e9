// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type SentBytes, sendForm } from "./send-form";

/** A browser's request, moved on by hand. */
class PlayedRequest {
  static made: PlayedRequest[] = [];
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  headers: Record<string, string> = {};
  status = 0;
  response: unknown = null;
  body: unknown = null;
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  onloadend?: () => void;
  open = vi.fn();
  constructor() {
    PlayedRequest.made.push(this);
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  send(body: unknown) {
    this.body = body;
  }
  answers(status: number, response: unknown) {
    Object.assign(this, { status, response });
    this.onload?.();
    this.onloadend?.();
  }
  abort() {
    this.onabort?.();
    this.onloadend?.();
  }
}

function sent(silenceMs?: number) {
  const abort = new AbortController();
  const heard: SentBytes[] = [];
  const answer = sendForm<{ n: number }>({
    url: "/x",
    form: new FormData(),
    headers: { "x-a": "b" },
    onUpload: (bytes) => heard.push(bytes),
    signal: abort.signal,
    ...(silenceMs === undefined ? {} : { silenceMs }),
  });
  const request = PlayedRequest.made.at(-1);
  if (request === undefined) throw new Error("No request was made.");
  return { abort, heard, answer, request };
}

beforeEach(() => {
  PlayedRequest.made = [];
  vi.stubGlobal("XMLHttpRequest", PlayedRequest);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("a form that is sent", () => {
  it("tells the bytes that have left, then what came back", async () => {
    const { heard, answer, request } = sent();
    request.upload.onprogress?.({ loaded: 1_200_000, total: 3_400_000 });
    request.upload.onprogress?.({ loaded: 3_400_000, total: 3_400_000 });
    request.answers(201, { n: 1 });
    expect(await answer).toEqual({ ok: true, answer: { n: 1 } });
    expect(heard).toEqual([
      { sent: 1_200_000, total: 3_400_000 },
      { sent: 3_400_000, total: 3_400_000 },
    ]);
    expect(request.headers).toEqual({ "x-a": "b" });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("tells a refusal with its body, and one without a body too", async () => {
    const refused = sent();
    refused.request.answers(409, { code: "INVALID_STATUS" });
    expect(await refused.answer).toEqual({ ok: false, status: 409, error: { code: "INVALID_STATUS" } });
    const torn = sent();
    torn.request.answers(200, null);
    expect(await torn.answer).toEqual({ ok: false, status: 200, error: {} });
  });

  it("that reaches nobody has the status 0", async () => {
    const { answer, request } = sent();
    request.onerror?.();
    expect(await answer).toEqual({ ok: false, status: 0, error: {} });
  });

  it("is stopped by its signal", async () => {
    const { abort, answer } = sent();
    abort.abort();
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
  });

  it("is given up after a silence, which every byte that leaves breaks", async () => {
    const { answer, request } = sent(1_000);
    for (let i = 1; i <= 5; i++) {
      vi.advanceTimersByTime(900);
      request.upload.onprogress?.({ loaded: i, total: 10 });
    }
    const given = vi.fn();
    void answer.then(given);
    await vi.advanceTimersByTimeAsync(900);
    expect(given).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(given).toHaveBeenCalledWith({ ok: false, status: 0, error: {} });
  });
});
