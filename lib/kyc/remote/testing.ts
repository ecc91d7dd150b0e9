import http from "node:http";
import { afterAll, beforeAll, beforeEach, vi } from "vitest";
import type { KeyActor } from "@/lib/auth";
import { testKey } from "@/lib/auth/testing";
import { KycError } from "@/lib/contract";
import { createTestDatabase, type TestDatabase } from "@/lib/db/testing";
import { installScriptedEngine } from "../testing";
import { forgetProbe } from "./probe";

interface Heard {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: http.IncomingHttpHeaders;
  body: string;
}
interface Said {
  status?: number;
  headers?: Record<string, string>;
  /** Objects go out as JSON. */
  body?: unknown;
  type?: string;
  delayMs?: number;
  /** Say this many bytes are coming and break off after them. */
  cutAfter?: number;
}
type Answering = (heard: Heard, nth: number) => Said;

export interface FakeRemote {
  url: string;
  /** Requests in order; the newest last. */
  heard: Heard[];
  /** What `METHOD /path` answers from now on; everything else is the 404 of a server that does not know the call. */
  on: (call: string, answering: Answering | Said) => void;
  reset: () => void;
  close: () => Promise<void>;
}

/** A server of the same API as tests want it: on this machine alone, saying what it is told. */
export async function startFakeRemote(): Promise<FakeRemote> {
  const heard: Heard[] = [];
  const answers = new Map<string, { answering: Answering; times: number }>();
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const url = new URL(request.url ?? "/", "http://localhost");
      const { method = "GET", headers } = request;
      const body = Buffer.concat(parts).toString("latin1");
      const one: Heard = { method, path: url.pathname, query: url.searchParams, headers, body };
      heard.push(one);
      const known = answers.get(`${method} ${url.pathname}`);
      if (known !== undefined) known.times += 1;
      const said = known?.answering(one, known.times) ?? { status: 404, body: { error: "Not Found" } };
      setTimeout(() => say(response, said), said.delayMs ?? 0);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    heard,
    on: (call, answering) =>
      void answers.set(call, { answering: typeof answering === "function" ? answering : () => answering, times: 0 }),
    reset: () => {
      heard.length = 0;
      answers.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function say(response: http.ServerResponse, { status = 200, headers = {}, body, type, cutAfter }: Said): void {
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === "string" ? body : JSON.stringify(body ?? null));
  const length = cutAfter === undefined ? bytes.byteLength : bytes.byteLength + 1_000;
  response.writeHead(status, {
    "Content-Type": type ?? (typeof body === "string" ? "text/html; charset=utf-8" : "application/json"),
    "Content-Length": length,
    ...headers,
  });
  if (cutAfter === undefined) return void response.end(bytes);
  response.write(bytes, () => response.destroy());
}

export const REMOTE_KEY = "sk_test_planted_key_0001";
export const VERIFICATIONS = "/api/kyc/id-verification/verifications";
export const ID = "0d6f3a52-7f0e-4c3f-9b63-2f5a4f1c9d10";
export const PERSON = "5a1f3a52-7f0e-4c3f-9b63-2f5a4f1c9d22";
export const RECORD = { id: ID, status: "approved", createdAt: "2026-02-03T04:05:06.000Z" };

/**
 * What a test of the desk over another server stands on: that server, a real database, a key of its first organisation. Call
 * at the top of a test file. What it returns is read anew at each use.
 */
export function remoteGround() {
  let fake: FakeRemote;
  let database: TestDatabase;
  let actor: KeyActor;
  beforeAll(async () => {
    fake = await startFakeRemote();
    vi.stubEnv("KYC_BACKEND", "remote");
    vi.stubEnv("KYC_REMOTE_URL", `${fake.url}/`);
    vi.stubEnv("KYC_REMOTE_KEY", REMOTE_KEY);
    database = await createTestDatabase();
    actor = (await testKey(database.org)).actor;
    installScriptedEngine();
  });
  afterAll(async () => {
    await database.close();
    await fake.close();
  });
  beforeEach(() => {
    fake.reset();
    forgetProbe();
    fake.on(`GET ${VERIFICATIONS}`, { body: { verifications: [] } });
  });
  return {
    fake: () => fake,
    database: () => database,
    org: () => database.org,
    actor: () => actor,
    /** What was asked at an address, but for the question what the server offers. */
    calls: (path: string) => fake.heard.filter((one) => one.path === path && !one.query.has("queue")),
  };
}

export async function refusal(work: Promise<unknown>): Promise<KycError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof KycError) return error;
  throw new Error(`not refused in the API's words: ${String(error)}`);
}
