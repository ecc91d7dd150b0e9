import http from "node:http";
import https from "node:https";

/** One request as it leaves. `path` begins after the base address and is encoded already. */
export interface Outgoing {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  path: string;
  accept: string;
  body: { type: string; bytes: Uint8Array } | null;
  timeoutMs: number;
  maxBytes: number;
}

export interface Incoming {
  status: number;
  /** Media type in lower case without parameters; empty when none was sent. */
  type: string;
  /** Seconds; null when the header is absent or says nothing usable. */
  retryAfterSeconds: number | null;
  bytes: Buffer;
}

export type ExchangeFailure = "unreachable" | "timed-out" | "too-large" | "cut-off";

/** No whole answer came. Carries no text of the other side. */
export class ExchangeError extends Error {
  override readonly name = "ExchangeError";
  constructor(
    readonly failure: ExchangeFailure,
    options?: ErrorOptions,
  ) {
    super(failure, options);
  }
}

declare global {
  // Routes, actions and pages are bundles of their own; connections are kept once for all of them.
  var kycRemoteAgents: { plain: http.Agent; secure: https.Agent } | undefined;
}
const SOCKETS = { keepAlive: true, maxSockets: 16, maxFreeSockets: 4, timeout: 120_000 };
function agents() {
  globalThis.kycRemoteAgents ??= { plain: new http.Agent(SOCKETS), secure: new https.Agent(SOCKETS) };
  return globalThis.kycRemoteAgents;
}

/**
 * One request to the other server and its whole answer, within a time and a size. Node's own client: it follows no
 * redirect, caches nothing, and no framework wraps it. The key goes into the one header and nowhere else.
 * Throws ExchangeError.
 */
export async function exchange(target: { url: string; key: string }, outgoing: Outgoing): Promise<Incoming> {
  const signal = AbortSignal.timeout(outgoing.timeoutMs);
  try {
    return await sent(new URL(`${target.url}${outgoing.path}`), target.key, outgoing, signal);
  } catch (error) {
    if (error instanceof ExchangeError) throw error;
    throw new ExchangeError(signal.aborted ? "timed-out" : "unreachable", { cause: error });
  }
}

function sent(url: URL, key: string, outgoing: Outgoing, signal: AbortSignal): Promise<Incoming> {
  const { method, accept, body } = outgoing;
  const secure = url.protocol === "https:";
  const headers = {
    Authorization: `Bearer ${key}`,
    Accept: accept,
    // Nothing to unpack: what is counted against the limit is what was sent.
    "Accept-Encoding": "identity",
    "User-Agent": "kyc-desk",
    ...(body === null ? {} : { "Content-Type": body.type, "Content-Length": String(body.bytes.byteLength) }),
  };
  return new Promise((resolve, reject) => {
    const options = { method, headers, signal, agent: secure ? agents().secure : agents().plain };
    const request = (secure ? https : http).request(url, options, (response) => {
      received(response, outgoing.maxBytes).then(resolve, reject);
    });
    request.on("error", reject);
    request.end(body?.bytes);
  });
}

async function received(response: http.IncomingMessage, maxBytes: number): Promise<Incoming> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response) {
    if (!Buffer.isBuffer(part)) continue;
    size += part.byteLength;
    if (size > maxBytes) {
      response.destroy();
      throw new ExchangeError("too-large");
    }
    parts.push(part);
  }
  if (!response.complete) throw new ExchangeError("cut-off");
  return {
    status: response.statusCode ?? 0,
    type: (response.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "",
    retryAfterSeconds: retryAfter(response.headers["retry-after"]),
    bytes: Buffer.concat(parts),
  };
}

/** Seconds or a date (RFC 9110, 10.2.3). */
function retryAfter(header: string | undefined): number | null {
  if (header === undefined) return null;
  const seconds = /^\d{1,6}$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}
