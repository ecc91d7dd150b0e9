import dns from "node:dns/promises";
import net from "node:net";
import tls from "node:tls";
import type { WebhookFailure } from "../contract";
import { isPublicAddress } from "./public-address";
import { bareHost, isNamedByOperator, targetProblem } from "./target-url";

/** What leads out of this process. Tests put their own in, so that nothing of theirs leaves the machine. */
export interface Outside {
  resolve: (host: string) => Promise<string[]>;
  /** Open a connection to exactly this address. */
  connect: (to: { address: string; port: number; tls: boolean; host: string }) => net.Socket;
}

export const realOutside: Outside = {
  resolve: async (host) => (await dns.lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  connect: ({ address, port, tls: secure, host }) =>
    secure
      ? tls.connect({ host: address, port, ...(net.isIP(host) === 0 ? { servername: host } : {}) })
      : net.connect({ host: address, port }),
};

/** An attempt that did not come to an answer. */
export class DeliveryError extends Error {
  override readonly name = "DeliveryError";
  constructor(
    readonly failure: WebhookFailure,
    /** The address that was connected to, when it came so far. */
    readonly address: string | null = null,
    options?: ErrorOptions,
  ) {
    super(failure, options);
  }
}

/** A receiver with several addresses is tried at the first few. */
const MAX_ADDRESSES = 3;

/**
 * A connection to the receiver. The name is looked up once, every address it has must be public, and the connection goes
 * to an address that was checked: a name that answers differently the second time is never asked a second time.
 * Throws DeliveryError.
 */
export async function guardedConnect(
  url: URL,
  outside: Outside,
  signal: AbortSignal,
): Promise<{ socket: net.Socket; address: string }> {
  if (targetProblem(url.href) !== null) throw new DeliveryError("url-refused");
  const host = bareHost(url);
  const addresses = net.isIP(host) !== 0 ? [host] : await lookUp(host, outside, signal);
  if (!isNamedByOperator(url) && !addresses.every(isPublicAddress)) throw new DeliveryError("address-refused");
  const secure = url.protocol === "https:";
  const port = Number(url.port || (secure ? 443 : 80));
  let last: unknown;
  for (const address of addresses.slice(0, MAX_ADDRESSES)) {
    try {
      const socket = await opened(outside.connect({ address, port, tls: secure, host }), secure, signal);
      return { socket, address };
    } catch (error) {
      last = error;
      if (signal.aborted) break;
    }
  }
  if (signal.aborted) throw new DeliveryError("timed-out", null, { cause: last });
  throw new DeliveryError(isCertificateProblem(last) ? "tls-failed" : "connect-failed", null, { cause: last });
}

async function lookUp(host: string, outside: Outside, signal: AbortSignal): Promise<string[]> {
  let onAbort: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(new DeliveryError("timed-out"));
    signal.addEventListener("abort", onAbort, { once: true });
  });
  try {
    const addresses = await Promise.race([outside.resolve(host), aborted]);
    if (addresses.length === 0) throw new DeliveryError("address-unknown");
    return addresses;
  } catch (cause) {
    throw cause instanceof DeliveryError ? cause : new DeliveryError("address-unknown", null, { cause });
  } finally {
    if (onAbort !== undefined) signal.removeEventListener("abort", onAbort);
  }
}

function opened(socket: net.Socket, secure: boolean, signal: AbortSignal): Promise<net.Socket> {
  const ready = secure && socket instanceof tls.TLSSocket ? "secureConnect" : "connect";
  return new Promise((resolve, reject) => {
    const done = (then: () => void) => {
      signal.removeEventListener("abort", onAbort);
      socket.off(ready, onReady);
      socket.off("error", onError);
      then();
    };
    const onAbort = () => done(() => reject(new Error("aborted")));
    const onReady = () => done(() => resolve(socket));
    const onError = (error: Error) => done(() => reject(error));
    signal.addEventListener("abort", onAbort, { once: true });
    socket.once(ready, onReady);
    socket.once("error", onError);
    if (signal.aborted) onAbort();
  }).then(
    () => socket,
    (error: unknown) => {
      socket.on("error", () => undefined);
      socket.destroy();
      throw error;
    },
  );
}

/** OpenSSL's and Node's codes for certificates that do not hold, and for what is no TLS at all. */
const TLS_CODES = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|EPROTO)/;
const isCertificateProblem = (error: unknown): boolean =>
  error instanceof Error && "code" in error && TLS_CODES.test(String(error.code));
