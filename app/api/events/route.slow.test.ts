import { expect, it } from "vitest";
import { checkApi } from "@/app/api/kyc/id-verification/testing";
import { announce } from "@/lib/kyc/events";
import { GET } from "./route";

const { key, org } = checkApi();
const opened = async (signal?: AbortSignal) => {
  const request = new Request("http://localhost:3000/api/events", { headers: key(), ...(signal ? { signal } : {}) });
  return GET(request, { params: Promise.resolve({}) });
};
const event = { type: "entity", entityId: "0d6f3a52-7f0e-4c3f-9b63-2f5a4f1c9d10" } as const;

it("a stream of events whose reader has left and whose request is then aborted ends without an error", async () => {
  const leaving = new AbortController();
  const response = await opened(leaving.signal);
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  const broken: unknown[] = [];
  const note = (error: unknown) => void broken.push(error);
  process.once("uncaughtException", note);
  await response.body?.cancel();
  leaving.abort();
  await new Promise((resolve) => setTimeout(resolve, 50));
  process.off("uncaughtException", note);
  expect(broken).toEqual([]);
});

it("a reader who takes nothing is let go before much waits for it, and the stream says why and ends", async () => {
  const before = globalThis.kycListeners?.size ?? 0;
  const response = await opened();
  expect(globalThis.kycListeners?.size).toBe(before + 1);
  for (let i = 0; i < 5_000; i++) announce(org(), event);
  expect(globalThis.kycListeners?.size).toBe(before);
  const text = await response.text();
  expect(text.length).toBeGreaterThan(100_000);
  expect(text.length).toBeLessThanOrEqual(129 * 1024);
  expect(text).toMatch(/: too far behind, connect again\n\n$/);
});

it("a reader who takes what comes hears of any number of events", async () => {
  const leaving = new AbortController();
  const reader = (await opened(leaving.signal)).body?.getReader();
  await reader?.read();
  let heard = 0;
  for (; heard < 3_000; heard++) {
    announce(org(), event);
    const { value } = (await reader?.read()) ?? {};
    expect(new TextDecoder().decode(value)).toContain(event.entityId);
  }
  leaving.abort();
  expect(await reader?.read()).toMatchObject({ done: true });
});
