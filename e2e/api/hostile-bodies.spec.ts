import { expect, test } from "@playwright/test";
import { makeKey } from "../fixtures";
import { PORT } from "../settings";
import { chunk, once, type RawAnswer, rawRequest } from "./raw-request";

const MIB = 1024 * 1024;
const FORM = "Content-Type: multipart/form-data; boundary=b";
const CHUNKED = "Transfer-Encoding: chunked";
const PART = '--b\r\nContent-Disposition: form-data; name="documentFront"; filename="a.jpg"\r\n\r\n';
const FILLER = chunk(Buffer.alloc(64 * 1024, 0x78));

let head: string[];
test.beforeAll(() => {
  head = ["POST /api/kyc/id-verification HTTP/1.1", `Authorization: Bearer ${makeKey("read,write")}`];
});

function refused(answer: RawAnswer): void {
  expect(answer.status).toBe(400);
  expect(answer.headers.toLowerCase()).toContain("connection: close");
  expect(answer.body).toContain("INVALID_REQUEST");
  // Who refuses keeps a record, and names it.
  expect(answer.body).toContain("verificationId");
}

/** Gives `first`, then the same piece until `bytes` are sent. */
function endless(first: Buffer, piece: Buffer, bytes: number): () => Buffer | null {
  let sent = 0;
  return () => {
    const next = sent === 0 ? first : piece;
    sent += next.length;
    return sent > bytes ? null : next;
  };
}

test("a chunked body of 400 MB is cut at the limit", async () => {
  const answer = await rawRequest([...head, FORM, CHUNKED], endless(chunk(PART), FILLER, 400 * MIB));
  refused(answer);
  // What the kernel's buffers hold on both sides comes on top of what was read.
  expect(answer.sentBytes).toBeLessThan(40 * MIB);
});

test("a declared length above the limit is refused before it is sent", async () => {
  const answer = await rawRequest([...head, FORM, "Content-Length: 500000000"], endless(FILLER, FILLER, 500_000_000));
  refused(answer);
  expect(answer.sentBytes).toBeLessThan(25 * MIB);
});

test("a caller without a key is not listened to", async () => {
  const stranger = head.map((line) => line.replace(/Bearer .*/, "Bearer sk_live_none"));
  const answer = await rawRequest([...stranger, FORM, CHUNKED], endless(chunk(PART), FILLER, 400 * MIB));
  expect(answer.status).toBe(401);
  expect(answer.sentBytes).toBeLessThan(40 * MIB);
});

test("a hundred thousand parts are refused", async () => {
  const parts = chunk('--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n'.repeat(1000));
  refused(await rawRequest([...head, FORM, CHUNKED], endless(parts, parts, 100 * parts.length)));
});

test("a part header of 4 MB is refused", async () => {
  refused(await rawRequest([...head, FORM, CHUNKED], once(chunk(`--b\r\nX: ${"y".repeat(4_000_000)}`))));
});

for (const [name, type] of [
  ["no boundary", "Content-Type: multipart/form-data"],
  ["two boundaries", "Content-Type: multipart/form-data; boundary=b; boundary=c"],
  ["JSON", "Content-Type: application/json"],
] as const) {
  test(`${name} is refused`, async () => {
    refused(await rawRequest([...head, type, "Content-Length: 2"], once(Buffer.from("{}"))));
  });
}

test("a body that stalls is given up", async () => {
  const answer = await rawRequest([...head, FORM, CHUNKED], once(chunk("--b")), 20_000);
  refused(answer);
  expect(answer.ms).toBeLessThan(15_000);
});

test("a client that leaves half-way is kept as a failed request without pictures", async ({ request }) => {
  const [, authorization = ""] = head;
  const list = async () => {
    const url = "/api/kyc/id-verification/verifications?status=failed&limit=1";
    const response = await request.get(url, {
      headers: { authorization: authorization.replace("Authorization: ", "") },
    });
    return response.json();
  };
  const before = (await list()).pagination.total;
  const leave = new AbortController();
  await Promise.all([
    fetch(`http://localhost:${PORT}/api/kyc/id-verification`, halfBody(authorization, leave.signal)).catch(() => null),
    new Promise((resolve) => setTimeout(resolve, 500)).then(() => leave.abort()),
  ]);
  await expect.poll(async () => (await list()).pagination.total).toBe(before + 1);
  expect((await list()).verifications[0]).toMatchObject({ documentFrontStoragePath: null });
});

function halfBody(authorization: string, signal: AbortSignal): RequestInit {
  const body = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(Buffer.from(PART)) });
  const headers = {
    authorization: authorization.replace("Authorization: ", ""),
    "content-type": "multipart/form-data; boundary=b",
  };
  const init: RequestInit & { duplex: "half" } = { method: "POST", headers, body, signal, duplex: "half" };
  return init;
}
