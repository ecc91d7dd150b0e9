// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LiveProvider, useLiveConnected } from "./live";

vi.mock("next/navigation", () => ({ useRouter: () => router }));
const router = { refresh: vi.fn() };

/** A stream as the browser gives it, which does what the test says. */
class Stream {
  static readonly CLOSED = 2;
  static all: Stream[] = [];
  readyState = 0;
  onopen = () => undefined;
  onerror = () => undefined;
  constructor(readonly url: string) {
    Stream.all.push(this);
  }
  close() {
    this.readyState = Stream.CLOSED;
  }
  opens() {
    this.readyState = 1;
    this.onopen();
  }
  /** `for good`: the server answered, and not with a stream. */
  fails(how: "for a moment" | "for good") {
    this.readyState = how === "for good" ? Stream.CLOSED : 0;
    this.onerror();
  }
}

function Mark() {
  return useLiveConnected() ? "live" : "not live";
}

let place: HTMLElement;
let root: Root;
beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("EventSource", Stream);
  Stream.all = [];
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
  await act(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <LiveProvider url="/api/events">
          <Mark />
        </LiveProvider>
      </QueryClientProvider>,
    ),
  );
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});
const newest = (): Stream => Stream.all.at(-1) ?? new Stream("none");

describe("the stream of events", () => {
  it("is opened anew after an answer that the browser takes as the last, and what was missed is fetched", async () => {
    await act(async () => newest().opens());
    expect(place.textContent).toBe("live");
    await act(async () => newest().fails("for good"));
    expect(place.textContent).toBe("not live");
    await act(async () => vi.advanceTimersByTime(20_000));
    expect(Stream.all).toHaveLength(2);
    await act(async () => newest().opens());
    expect(place.textContent).toBe("live");
    expect(router.refresh).toHaveBeenCalledTimes(1);
  });

  it("is left to the browser while that tries again by itself, and ends with the page", async () => {
    await act(async () => newest().fails("for a moment"));
    await act(async () => vi.advanceTimersByTime(60_000));
    expect(Stream.all).toHaveLength(1);
    await act(async () => newest().fails("for good"));
    await act(async () => root.unmount());
    await act(async () => vi.advanceTimersByTime(60_000));
    expect(Stream.all).toHaveLength(1);
    root = createRoot(place);
  });
});
