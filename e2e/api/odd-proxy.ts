import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** Calls that the documented API does not have: an older server answers as if nobody ever heard of them. */
const UNHEARD_OF = [
  /\/recheck$/,
  /^\/api\/kyc\/biometric\/verifications/,
  /^\/api\/kyc\/validations(\?|$)/,
  /^\/api\/entities/,
  /\/(reviews|notes|claim|explain|shadow-runs)$/,
  /\/images\//,
];
/** The query of the documented lists; whatever else is asked is ignored, as an older server would. */
const KNOWN_QUERY = [
  "entityId",
  "withoutEntity",
  "status",
  "limit",
  "offset",
  "page",
  "isCurrent",
  "externalId",
  "type",
];
/** What only newer servers say. */
const NEWER = new Set([
  ...["options", "checks", "warningDetails", "headline", "engineVersion", "durationMs", "recheckOf", "caseId"],
  ...[
    "runNumber",
    "runCount",
    "entityName",
    "manualDecision",
    "queue",
    "reading",
    "thresholdOrigin",
    "reviewThreshold",
  ],
  ...["documentFace", "selfieFace", "comparison", "omittedWarnings", "automaticStatus", "idVerificationId", "events"],
]);
const EVERY = 7;
/** Now and then it takes its time. */
const SLOW_EVERY = 5;
const SLOW_MS = 900;

/** What goes wrong with every record while it is set. */
export type Ailment = "500" | "html" | "broken-json" | "other-json";
const AILING: Record<Ailment, Said> = {
  "500": { status: 500, headers: { "Content-Type": "application/json" }, body: '{"message":"ORA-00942 at 10.0.0.1"}' },
  html: { status: 200, headers: { "Content-Type": "text/html" }, body: "<h1>Welcome</h1>" },
  "broken-json": { status: 200, headers: { "Content-Type": "application/json" }, body: '{"id":' },
  "other-json": { status: 200, headers: { "Content-Type": "application/json" }, body: '{"hello":"world"}' },
};
const ONE_RECORD = /\/id-verification\/verifications\/[0-9a-f-]{36}$/;

export interface OddProxy {
  close: () => Promise<void>;
  /** How many reads it has turned away. */
  odd: number;
  ailment: Ailment | null;
}

/**
 * A server of the same API as an older or stranger house would write it, over a real one: snake_case names, another
 * wrapper, another style of pages, fields left out, `current` as 404, people under `/entities`, calls that do not exist,
 * and now and then a pause, a 429 or a page of HTML before the answer comes. Answers are the real server's.
 */
export async function startOddProxy(port: number, target: string): Promise<OddProxy> {
  const state: State = { odd: 0, asked: 0, ailment: null };
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      answer(request, Buffer.concat(parts), target, state).then(
        ({ status, headers, body }) => response.writeHead(status, headers).end(body),
        () => response.writeHead(502, { "Content-Type": "text/html" }).end("<h1>Bad gateway</h1>"),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    get odd() {
      return state.odd;
    },
    get ailment() {
      return state.ailment;
    },
    set ailment(wanted) {
      state.ailment = wanted;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

type State = Pick<OddProxy, "odd" | "ailment"> & { asked: number };

interface Said {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}
const said = (status: number, body: unknown, more: Record<string, string> = {}): Said => ({
  status,
  headers: { "Content-Type": "application/json", ...more },
  body: JSON.stringify(body),
});

async function answer(request: http.IncomingMessage, sent: Buffer, target: string, state: State): Promise<Said> {
  const { method = "GET" } = request;
  const asked = request.url ?? "/";
  if (UNHEARD_OF.some((pattern) => pattern.test(asked)) && method === "GET") return said(404, { error: "Not Found" });
  if (UNHEARD_OF.some((pattern) => pattern.test(asked)) && !/^\/api\/kyc\/validations$/.test(asked)) {
    return said(404, { error: "Not Found" });
  }
  if (state.ailment !== null && method === "GET" && ONE_RECORD.test(asked)) return AILING[state.ailment];
  state.asked += 1;
  if (method === "GET" && state.asked % SLOW_EVERY === 0) await sleep(SLOW_MS);
  if (method === "GET" && state.asked % EVERY === 0) {
    state.odd += 1;
    if (state.odd % 2 === 0) return { status: 503, headers: { "Content-Type": "text/html" }, body: "<h1>Moment</h1>" };
    return said(429, { message: "slow down" }, { "Retry-After": "1" });
  }
  const url = new URL(asked, target);
  for (const name of [...url.searchParams.keys()]) if (!KNOWN_QUERY.includes(name)) url.searchParams.delete(name);
  const path = url.pathname.replace(/^\/entities/, "/api/entities");
  const { authorization = "", "content-type": type } = request.headers;
  const real = await fetch(`${target}${path}${url.search}`, {
    method,
    headers: { authorization, ...(type ? { "content-type": type } : {}) },
    ...(sent.byteLength > 0 ? { body: Uint8Array.from(sent) } : {}),
  });
  const bytes = Buffer.from(await real.arrayBuffer());
  const realType = real.headers.get("content-type") ?? "";
  if (!realType.includes("json")) {
    // Whatever it is, it is called a stream of bytes.
    return { status: real.status, headers: { "Content-Type": "application/octet-stream" }, body: bytes };
  }
  const body: unknown = JSON.parse(bytes.toString("utf8"));
  if (body === null) return said(404, { error: { code: "NOT_FOUND", message: "nothing current" } });
  return said(real.status, real.ok ? oddly(body) : { error: body });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Older names at the top of every record, and lists in the style of the others. */
function oddly(body: unknown): unknown {
  if (!isObject(body)) return body;
  if (Array.isArray(body.verifications) && isObject(body.pagination)) {
    const { limit, offset, total } = body.pagination;
    const [size, from, all] = [Number(limit), Number(offset), Number(total)];
    const rows = body.verifications.map(renamed);
    // Pages where whole ones were asked for, upstream's manner where not.
    if (from % size === 0) return { data: rows, page: from / size + 1, limit: size, total: all };
    return { count: all, next: null, previous: null, results: rows, limit: size, offset: from };
  }
  if (Array.isArray(body.validations)) return { data: { items: body.validations.map(renamed), total: body.total } };
  if (Array.isArray(body.entities)) return body.entities.map(renamed);
  if (isObject(body.entity)) return { success: true, data: renamed(body.entity) };
  return { success: true, data: renamed(body) };
}

function renamed(record: unknown): unknown {
  if (!isObject(record)) return record;
  const kept = Object.entries(record).filter(([key]) => !NEWER.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [snake(key), value]));
}
