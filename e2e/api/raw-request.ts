import net from "node:net";
import { PORT } from "../settings";

export interface RawAnswer {
  /** 0 when the server closed without one. */
  status: number;
  headers: string;
  body: string;
  /** Bytes of body that the server took before it closed the connection. */
  sentBytes: number;
  ms: number;
}

/**
 * A request written by hand, for bodies that no client library sends. `next` gives the pieces of the body until it gives
 * null; sending stops when the server closes. Resolves when the connection is closed.
 */
export function rawRequest(head: string[], next: () => Buffer | null, limitMs = 30_000): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const socket = net.connect(PORT, "localhost");
    let received = "";
    let sentBytes = 0;
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`The server kept the connection open for ${limitMs} ms after: ${received.slice(0, 200)}`));
    }, limitMs);
    const pump = () => {
      while (!socket.destroyed) {
        const piece = next();
        if (piece === null) return;
        sentBytes += piece.length;
        if (!socket.write(piece)) return void socket.once("drain", pump);
      }
    };
    socket.on("connect", () => {
      socket.write(`${[...head, `Host: localhost:${PORT}`].join("\r\n")}\r\n\r\n`);
      pump();
    });
    socket.on("data", (data) => {
      received += data.toString();
    });
    // A server that stops reading resets the connection: what it answered before is what counts.
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      clearTimeout(timer);
      const [headers = "", ...rest] = received.split("\r\n\r\n");
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(headers)?.[1] ?? 0);
      resolve({ status, headers, body: rest.join("\r\n\r\n"), sentBytes, ms: performance.now() - startedAt });
    });
  });
}

/** A piece of a chunked body. */
export const chunk = (bytes: Buffer | string): Buffer => {
  const data = Buffer.from(bytes);
  return Buffer.concat([Buffer.from(`${data.length.toString(16)}\r\n`), data, Buffer.from("\r\n")]);
};

/** Gives each piece once, then nothing. */
export function once(...pieces: Buffer[]): () => Buffer | null {
  const left = [...pieces];
  return () => left.shift() ?? null;
}
