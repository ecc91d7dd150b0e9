import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Method, type Operation, SECTIONS } from "@/lib/openapi";
import { DOCUMENT, faultOf } from "./answers/testing";
import { type Known, requestOf, requestsOf, type Sent } from "./requests/testing";
import { liveWorld } from "./world/testing";

/** The same requests every time; another seed finds others. A failure prints the seed and the path to it. */
const SEED = 20_261_122;
const RUNS = 10;

const { callers, seed, tokenBefore } = liveWorld();

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
const handler = z.custom<Handler>((value) => typeof value === "function");

async function handlerOf(address: string, method: Method): Promise<Handler> {
  const folder = address.replace(/^\/api\//, "").replace(/\{(\w+)\}/g, "[$1]");
  const file = path.join(import.meta.dirname, "..", folder, "route.ts");
  const handlers = z.record(z.string(), z.unknown()).parse({ ...(await import(/* @vite-ignore */ file)) });
  return handler.parse(handlers[method]);
}

/** A section is hundreds of requests, each against a database: ten seconds at rest, many times that on a busy machine. */
const SECTION_MS = 300_000;

interface Fault {
  fault: string;
  sent: Sent;
}

async function drive(operation: Operation): Promise<void> {
  const { method, path: address } = operation;
  const described = DOCUMENT.paths[address]?.[method.toLowerCase()];
  if (described === undefined) throw new Error(`${method} ${address} is not in the document`);
  const { person, key, userId } = await callers();
  const token = operation.audience === "person" ? { token: [await tokenBefore(address)] } : {};
  const known: Known = { ...(await seed(address, method, person)), ...token, userId: [userId] };
  const handle = await handlerOf(address, method);
  let count = 0;
  await fc.assert(
    fc.asyncProperty(requestsOf(described, method, known), async (sent) => {
      count += 1;
      const request = requestOf(sent, method, address, count % 4 === 0 ? key : person);
      const response = await handle(request, { params: Promise.resolve(sent.path) });
      const fault = await faultOf(response, { method, path: address, described });
      const found: Fault | null = fault === null ? null : { fault: `${method} ${address}: ${fault}`, sent };
      expect(found).toBeNull();
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
}

describe("every request the document describes, and every broken one, gets an answer that it describes", () => {
  it.each(SECTIONS.map(({ tag, operations }) => [tag, operations] as const))(
    "%s",
    async (_, operations) => {
      for (const operation of operations) await drive(operation);
    },
    SECTION_MS,
  );
});
