import http from "node:http";
import type net from "node:net";
import type { WebhookFailure } from "../contract";
import { DeliveryError, guardedConnect, type Outside } from "./guarded-connect";
import { ANSWER_TIMEOUT_MS, KEPT_ANSWER_CHARACTERS, MAX_ANSWER_BYTES } from "./thresholds";

/** One attempt as the log keeps it. `error` null: the receiver answered 2xx. */
export interface Exchange {
  address: string | null;
  responseStatus: number | null;
  responseHeaders: Record<string, string>;
  responseBody: string;
  durationMs: number;
  error: WebhookFailure | null;
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/**
 * POST `body` and read the head of the answer. Redirects are not followed, and count as failures. Never throws: what went
 * wrong stands in the exchange, except for `stopping`, whose abort throws so that the attempt does not count.
 */
export async function postMessage(
  address: string,
  message: { headers: Record<string, string>; body: string },
  outside: Outside,
  stopping: AbortSignal,
  timeoutMs: number = ANSWER_TIMEOUT_MS,
): Promise<Exchange> {
  const startedAt = performance.now();
  const signal = AbortSignal.any([stopping, AbortSignal.timeout(timeoutMs)]);
  const base = { address: null, responseStatus: null, responseHeaders: {}, responseBody: "" };
  const since = () => Math.round(performance.now() - startedAt);
  let connected: string | null = null;
  try {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null) throw new DeliveryError("url-refused");
    const connection = await guardedConnect(url, outside, signal);
    connected = connection.address;
    const answer = await exchange(url, connection.socket, message, signal);
    return {
      address: connected,
      responseStatus: answer.status,
      responseHeaders: answer.headers,
      responseBody: answer.body,
      durationMs: since(),
      error: failureOf(answer.status),
    };
  } catch (error) {
    stopping.throwIfAborted();
    const failure = error instanceof DeliveryError ? error.failure : signal.aborted ? "timed-out" : "answer-broken";
    return { ...base, address: connected, durationMs: since(), error: failure };
  }
}

function failureOf(status: number): WebhookFailure | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return "redirected";
  return status === 410 ? "gone" : "answer-status";
}

/** The request over a connection that is there already; it is closed afterwards. */
function exchange(
  url: URL,
  socket: net.Socket,
  message: { headers: Record<string, string>; body: string },
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({
      createConnection: () => socket,
      method: "POST",
      path: url.pathname + url.search,
      setHost: false,
      signal,
      headers: { ...message.headers, Host: url.host, "Content-Length": Buffer.byteLength(message.body) },
    });
    const close = () => socket.destroy();
    request.once("error", (error) => {
      close();
      reject(error);
    });
    request.once("response", (response) => {
      readHead(response)
        .then((body) => resolve({ status: response.statusCode ?? 0, headers: plainHeaders(response.headers), body }))
        .catch(reject)
        .finally(close);
    });
    request.end(message.body);
  });
}

async function readHead(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (size >= MAX_ANSWER_BYTES) break;
  }
  return Buffer.concat(chunks).toString("utf8").slice(0, KEPT_ANSWER_CHARACTERS);
}

const MAX_HEADERS = 40;
const MAX_HEADER_CHARACTERS = 300;

function plainHeaders(headers: http.IncomingHttpHeaders): Record<string, string> {
  const entries = Object.entries(headers)
    .filter(([name]) => name !== "set-cookie")
    .slice(0, MAX_HEADERS);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, String(value ?? "").slice(0, MAX_HEADER_CHARACTERS)]),
  );
}
