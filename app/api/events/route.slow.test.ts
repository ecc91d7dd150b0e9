import { expect, it } from "vitest";
import { checkApi } from "@/app/api/kyc/id-verification/testing";
import { GET } from "./route";

const { key } = checkApi();

it("a stream of events whose reader has left and whose request is then aborted ends without an error", async () => {
  const leaving = new AbortController();
  const request = new Request("http://localhost:3000/api/events", { headers: key(), signal: leaving.signal });
  const response = await GET(request, { params: Promise.resolve({}) });
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
