import http from "node:http";
import net from "node:net";
import type { OrgId, WebhookFilters, WebhookId, WebhookPattern } from "../contract";
import { insertWebhook, newWebhookId } from "../db";
import type { Outside } from "./guarded-connect";
import { newSecret, sealSecret } from "./secret";

interface Received {
  path: string;
  headers: Record<string, string | undefined>;
  body: string;
}

export interface TestReceiver {
  port: number;
  received: Received[];
  /** Status of the next answers; 0 leaves the request without one. */
  answers: (status: number, headers?: Record<string, string>) => void;
  /** Leads every public name to this receiver: nothing leaves the machine. */
  outside: Outside;
  close: () => void;
}

/** A receiver of webhooks on this machine, behind the name of a public one. */
export async function testReceiver(): Promise<TestReceiver> {
  const received: Received[] = [];
  let status = 200;
  let extra: Record<string, string> = {};
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, value === undefined ? undefined : String(value)]),
      );
      received.push({ path: request.url ?? "", headers, body: Buffer.concat(chunks).toString() });
      if (status !== 0) response.writeHead(status, { "content-type": "text/plain", ...extra }).end(`answer ${status}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    port,
    received,
    answers: (next, headers = {}) => {
      status = next;
      extra = headers;
    },
    outside: { resolve: async () => ["93.184.216.34"], connect: () => net.connect(port, "127.0.0.1") },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A receiver's row with its secret. */
export async function testWebhook(
  org: OrgId,
  values: { events?: WebhookPattern[]; filters?: WebhookFilters; url?: string; environment?: "sandbox" } = {},
): Promise<{ id: WebhookId; secret: string }> {
  const id = newWebhookId();
  const secret = newSecret();
  await insertWebhook(org, id, {
    kind: "endpoint",
    name: "Back office",
    description: "",
    url: values.url ?? "https://receiver.example.com/hook",
    environment: values.environment ?? "production",
    events: values.events ?? ["kyc.*", "entity.*", "biometric.*"],
    filters: values.filters ?? { fromStatus: [], toStatus: [] },
    secretSealed: sealSecret(org, id, secret),
  });
  return { id, secret };
}

/** What a test reads of a sealed secret. */
export { openSecret } from "./secret";
