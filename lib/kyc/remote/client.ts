import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Actor } from "@/lib/auth";
import { KycError } from "@/lib/contract";
import * as db from "@/lib/db";
import { ExchangeError, exchange, type Incoming, type Outgoing } from "./exchange";
import { noAnswer, refusalOf } from "./refusals";
import { target } from "./target";
import {
  CHECK_TIMEOUT_MS,
  LONGEST_PAUSE_MS,
  MAX_JSON_BYTES,
  MAX_TRIES,
  PAUSES_MS,
  READ_TIMEOUT_MS,
} from "./thresholds";
import { noteTrouble } from "./troubles";
import { isWire, NotUnderstood } from "./wire";

/** One call of the API. `path` may hold ids and is encoded; `name` is the same without them, for logs. */
export interface Call {
  name: string;
  /** Where `path` begins: `/api` unless said otherwise. */
  root?: string;
  path: string;
  query?: Readonly<Record<string, string | number | boolean | undefined>>;
}

interface Write extends Call {
  method: "POST" | "PATCH" | "DELETE";
  /** JSON, or a form with pictures; absent for calls without a body. */
  body?: FormData | Record<string, unknown>;
}

/**
 * The one key names one organisation of the other server, so one organisation of this desk alone may use it: the first.
 * Every call passes here. Throws FORBIDDEN for the others.
 */
async function mayUse(actor: Pick<Actor, "orgId">): Promise<void> {
  if ((await db.defaultOrganisation()) === actor.orgId) return;
  throw new KycError("FORBIDDEN", "The KYC server behind this desk belongs to another organisation of it.");
}

/** Read JSON and make of it what was asked for. Tried again after 429, 502, 503 and 504. Throws KycError. */
export async function read<T>(actor: Pick<Actor, "orgId">, call: Call, understand: (body: unknown) => T): Promise<T> {
  await mayUse(actor);
  const body = await answered(
    { ...call, name: `GET ${call.name}` },
    {
      ...outgoing("GET", call),
      timeoutMs: READ_TIMEOUT_MS,
    },
  );
  return understood(`GET ${call.name}`, body, understand);
}

/** Send something once: what writes is never repeated by itself. Throws KycError. */
export async function write<T>(actor: Pick<Actor, "orgId">, call: Write, understand: (body: unknown) => T): Promise<T> {
  await mayUse(actor);
  const body = await encoded(call.body);
  const name = `${call.method} ${call.name}`;
  const timeoutMs = call.body instanceof FormData ? CHECK_TIMEOUT_MS : READ_TIMEOUT_MS;
  const answer = await answered({ ...call, name }, { ...outgoing(call.method, call), body, timeoutMs });
  return understood(name, answer, understand);
}

/** The bytes of a picture, of whatever type they turn out to be: nothing the header says of them is believed. */
export async function readBytes(actor: Pick<Actor, "orgId">, call: Call, maxBytes: number): Promise<Buffer> {
  await mayUse(actor);
  const name = `GET ${call.name}`;
  const from = performance.now();
  const { incoming, tries } = await tried(name, {
    ...outgoing("GET", call),
    accept: "image/*, application/pdf",
    maxBytes,
    timeoutMs: READ_TIMEOUT_MS,
  }).catch((error: unknown) => {
    const why = error instanceof KycError ? error.cause : null;
    throw why instanceof ExchangeError && why.failure === "too-large"
      ? noAnswer("picture-too-large", undefined, why)
      : error;
  });
  if (incoming.status === 200 && incoming.bytes.byteLength > 0 && !isText(incoming.type)) return incoming.bytes;
  const refusal = incoming.status === 200 ? noAnswer("not-a-picture") : refusalOf(incoming, jsonIn(incoming));
  const kind = incoming.status === 200 ? "not-a-picture" : `http-${incoming.status}`;
  if (refusal.code !== "NOT_FOUND") noteTrouble({ call: name, kind, tries, durationMs: since(from) });
  throw refusal;
}

const isText = (type: string): boolean => type.startsWith("text/") || type.endsWith("json");
const since = (from: number): number => Math.round(performance.now() - from);

function outgoing(method: Outgoing["method"], call: Call): Outgoing {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(call.query ?? {})) if (value !== undefined) query.set(name, String(value));
  const path = `${call.root ?? "/api"}${call.path}${query.size === 0 ? "" : `?${query}`}`;
  return { method, path, accept: "application/json", body: null, timeoutMs: READ_TIMEOUT_MS, maxBytes: MAX_JSON_BYTES };
}

async function encoded(body: Write["body"]): Promise<Outgoing["body"]> {
  if (body === undefined) return null;
  if (!(body instanceof FormData)) return { type: "application/json", bytes: Buffer.from(JSON.stringify(body)) };
  // The boundary is the library's to choose (API page, content type).
  const form = new Response(body);
  const type = form.headers.get("content-type") ?? "multipart/form-data";
  return { type, bytes: new Uint8Array(await form.arrayBuffer()) };
}

async function answered({ name }: Call, out: Outgoing): Promise<unknown> {
  const from = performance.now();
  const { incoming, tries } = await tried(name, out);
  const trouble = (kind: string) => noteTrouble({ call: name, kind, tries, durationMs: since(from) });
  const { status } = incoming;
  if (status >= 300 && status < 400) {
    trouble(`http-${status}`);
    throw noAnswer("redirected");
  }
  if (status < 200 || status >= 400) {
    const refusal = refusalOf(incoming, jsonIn(incoming));
    // What the caller did wrong is no trouble of the other server's.
    if (status === 401 || status === 429 || status >= 500) trouble(`http-${status}`);
    throw refusal;
  }
  if (incoming.bytes.byteLength === 0) return null;
  try {
    return JSON.parse(incoming.bytes.toString("utf8"));
  } catch (cause) {
    trouble("not-json");
    throw noAnswer("not-json", undefined, cause);
  }
}

function jsonIn(incoming: Incoming) {
  try {
    const body: unknown = JSON.parse(incoming.bytes.toString("utf8"));
    return isWire(body) ? body : {};
  } catch {
    // An error answer without JSON is a fact of its own: the status alone says what happened then.
    return null;
  }
}

const PASSING = [429, 502, 503, 504];

async function tried(name: string, out: Outgoing): Promise<{ incoming: Incoming; tries: number }> {
  const server = target();
  const from = performance.now();
  for (let tries = 1; ; tries += 1) {
    try {
      const incoming = await exchange(server, out);
      const pauseMs = pauseBefore(tries, incoming);
      if (out.method !== "GET" || !PASSING.includes(incoming.status) || pauseMs === null) return { incoming, tries };
      await sleep(pauseMs);
    } catch (error) {
      if (!(error instanceof ExchangeError)) throw error;
      noteTrouble({ call: name, kind: error.failure, tries, durationMs: since(from) });
      throw noAnswer(error.failure, undefined, error);
    }
  }
}

/** Null when there is no further try: too many already, or the server asks for longer than a person would wait. */
function pauseBefore(tries: number, { retryAfterSeconds }: Incoming): number | null {
  if (tries >= MAX_TRIES) return null;
  const pauseMs = retryAfterSeconds === null ? (PAUSES_MS[tries - 1] ?? LONGEST_PAUSE_MS) : retryAfterSeconds * 1_000;
  return pauseMs > LONGEST_PAUSE_MS ? null : pauseMs;
}

function understood<T>(name: string, body: unknown, understand: (body: unknown) => T): T {
  try {
    return understand(body);
  } catch (error) {
    const why = whyNotUnderstood(error);
    if (why === null) throw error;
    noteTrouble({ call: name, kind: `not-understood: ${why}`, tries: 1, durationMs: 0 });
    throw noAnswer("not-understood", undefined, error);
  }
}

/** Names of fields, never what stood in them. */
function whyNotUnderstood(error: unknown): string | null {
  if (error instanceof NotUnderstood) return error.message;
  return error instanceof z.ZodError ? error.issues.map(({ path }) => path.join(".")).join(", ") : null;
}
