import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { checkApi } from "@/app/api/kyc/id-verification/testing";
import { PERMISSIONS, type Permission } from "@/lib/auth";
import { testKey, testPerson } from "@/lib/auth/testing";
import { ROLES, type Scope } from "@/lib/contract";
import { NOT_DESCRIBED, OPERATIONS } from "@/lib/openapi";

/** What each address asks for. A route that is missing here fails the first test, so none is forgotten. */
const GUARDS: Record<string, Record<string, Permission>> = {
  "kyc/id-verification": { POST: "verification:create" },
  "kyc/id-verification/preview": { POST: "verification:create" },
  "kyc/id-verification/verifications": { GET: "verification:read" },
  "kyc/id-verification/verifications/export": { GET: "verification:export" },
  "kyc/id-verification/verifications/[id]": { GET: "verification:read", PATCH: "verification:attach" },
  "kyc/id-verification/verifications/[id]/document-front-image": { GET: "image:read" },
  "kyc/id-verification/verifications/[id]/document-back-image": { GET: "image:read" },
  "kyc/id-verification/verifications/[id]/portrait-image": { GET: "image:read" },
  "kyc/id-verification/verifications/[id]/explain": { GET: "verification:read" },
  "kyc/id-verification/verifications/[id]/shadow-runs": { GET: "verification:read" },
  "kyc/id-verification/verifications/[id]/report.pdf": { GET: "verification:export" },
  "kyc/id-verification/verifications/[id]/recheck": { POST: "verification:recheck" },
  "kyc/id-verification/verifications/[id]/reviews": { GET: "verification:read", POST: "review:decide" },
  "kyc/id-verification/verifications/[id]/reviews/[reviewId]/second": { POST: "review:second" },
  "kyc/id-verification/verifications/[id]/data": { GET: "verification:read", PATCH: "verification:correct" },
  "kyc/id-verification/verifications/[id]/notes": { GET: "verification:read", POST: "review:note" },
  "kyc/id-verification/verifications/[id]/claim": { POST: "review:decide", DELETE: "review:decide" },
  "kyc/id-verification/verifications/[id]/assignment": { PUT: "review:assign" },
  "kyc/id-verification/review-queue/next": { POST: "review:decide" },
  "kyc/id-verification/verifications/[id]/hand-over": { POST: "review:decide" },
  "kyc/id-verification/review-queue/reviewers": { GET: "review:decide" },
  "kyc/id-verification/review-queue/confirmations": { POST: "review:decide" },
  "kyc/id-verification/review-queue/assignments": { PUT: "review:assign" },
  "kyc/id-verification/views": { GET: "verification:read", POST: "view:save" },
  "kyc/id-verification/views/[id]": { PATCH: "view:save", DELETE: "view:save" },
  "kyc/validations": { GET: "validation:read", POST: "validation:create" },
  "kyc/validations/[id]": { GET: "validation:read" },
  "kyc/validations/[id]/approve": { POST: "validation:decide" },
  "kyc/validations/[id]/reject": { POST: "validation:decide" },
  "kyc/validations/[id]/revoke": { POST: "validation:decide" },
  "kyc/validations/[id]/cancel": { DELETE: "validation:decide", POST: "validation:decide" },
  "kyc/validations/[id]/sync": { POST: "validation:create" },
  "kyc/validations/[id]/images/[image]": { GET: "image:read" },
  "kyc/entities/[entityId]/validations": { GET: "validation:read" },
  "kyc/entities/[entityId]/current": { GET: "validation:read" },
  "kyc/entities/[entityId]/status": { GET: "validation:read" },
  "kyc/biometric/sessions": { GET: "validation:read", POST: "validation:create" },
  "kyc/biometric/sessions/[id]": { GET: "validation:read" },
  "kyc/biometric/sessions/[id]/images/[image]": { GET: "image:read" },
  "kyc/biometric/sessions/[id]/cancel": { POST: "validation:decide" },
  "kyc/biometric/entities/[entityId]/current": { GET: "validation:read" },
  "kyc/biometric": { POST: "face:check" },
  "kyc/biometric/verifications": { GET: "face:read" },
  "kyc/biometric/verifications/[id]": { GET: "face:read" },
  "kyc/biometric/verifications/[id]/image": { GET: "image:read" },
  "kyc/biometric/verifications/[id]/face": { GET: "image:read" },
  "kyc/face-match": { POST: "face:check" },
  "kyc/face-match/verifications": { GET: "face:read" },
  "kyc/face-match/verifications/[id]": { GET: "face:read" },
  "kyc/face-match/verifications/[id]/document-image": { GET: "image:read" },
  "kyc/face-match/verifications/[id]/selfie-image": { GET: "image:read" },
  "kyc/face-match/verifications/[id]/document-face": { GET: "image:read" },
  "kyc/face-match/verifications/[id]/selfie-face": { GET: "image:read" },
  entities: { GET: "entity:read", POST: "entity:write" },
  "entities/[id]": { GET: "entity:read", PATCH: "entity:write" },
  "entities/by-external-id/[externalId]": { GET: "entity:read" },
  "entities/by-tax-id/[taxId]": { GET: "entity:read" },
  audit: { GET: "audit:read" },
  "audit/checkpoint": { POST: "audit:read" },
  "audit/verification": { GET: "audit:read" },
  webhooks: { GET: "webhook:manage", POST: "webhook:manage" },
  "webhooks/[id]": { GET: "webhook:manage", PATCH: "webhook:manage", DELETE: "webhook:manage" },
  "webhooks/[id]/test": { POST: "webhook:manage" },
  "webhooks/[id]/rotate-secret": { POST: "webhook:manage" },
  "webhooks/deliveries": { GET: "webhook:manage" },
  "webhooks/deliveries/[id]": { GET: "webhook:manage" },
  "webhooks/deliveries/[id]/redeliver": { POST: "webhook:manage" },
  integrations: { GET: "settings:read", PATCH: "settings:write" },
  "kyc/settings": { GET: "settings:read", PATCH: "settings:write" },
  "kyc/settings/replay": { POST: "settings:read" },
  events: { GET: "event:read" },
};
/** No actor by design: health and the API's description tell nothing, and signing in is how one becomes an actor. */
const HOSTED = [
  "",
  "/beat",
  "/challenge",
  "/challenge-answer",
  "/consent",
  "/document",
  "/document-choice",
  "/finish",
  "/selfie",
];
const OPEN = [...HOSTED.map((step) => `verify/[token]${step}`), "health", "openapi.json", "auth/[...nextauth]"];
const SCOPES: Scope[][] = [[], ["read"], ["write"], ["admin"], ["read", "write"], ["read", "write", "admin"]];
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

const { org } = checkApi();
const apiFolder = path.join(import.meta.dirname, "..");
const routes = readdirSync(apiFolder, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "route.ts")
  .map((file) => path.dirname(file).split(path.sep).join("/"));

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
const handler = z.custom<Handler>((value) => typeof value === "function");

async function call(route: string, method: string, headers: Record<string, string>): Promise<number> {
  const handlers = z
    .record(z.string(), z.unknown())
    .parse({ ...(await import(/* @vite-ignore */ path.join(apiFolder, route, "route.ts"))) });
  const stop = new AbortController();
  const init = method === "GET" ? {} : { body: "{}" };
  const request = new Request(`http://localhost:3000/api/${route}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    signal: stop.signal,
    ...init,
  });
  const id = crypto.randomUUID();
  const response = await handler.parse(handlers[method])(request, {
    params: Promise.resolve({ id, entityId: id, externalId: id, taxId: id }),
  });
  stop.abort();
  await response.body?.cancel().catch(() => undefined);
  return response.status;
}

const REFUSED = [401, 403];

/** A path of the description as the folders of the app spell it. */
const folderOf = (path: string) => path.replace(/^\/api\//, "").replace(/\{(\w+)\}/g, "[$1]");

describe("every address", () => {
  it("is guarded or named as open", () => {
    expect(routes.sort()).toEqual([...Object.keys(GUARDS), ...OPEN].sort());
  });

  it("is described in the OpenAPI document, or named as no part of it; and nothing else is described", () => {
    const described = OPERATIONS.map(({ path }) => folderOf(path));
    const left = Object.keys(NOT_DESCRIBED).map(folderOf);
    expect([...new Set([...described, ...left])].sort()).toEqual(routes.sort());
  });

  it("is described with the methods that it serves and the permissions that they ask for", () => {
    const described: typeof GUARDS = {};
    for (const { path, method, permission } of OPERATIONS) {
      const known = PERMISSIONS.find((name) => name === permission);
      if (known !== undefined) described[folderOf(path)] = { ...described[folderOf(path)], [method]: known };
    }
    expect(described).toEqual(GUARDS);
  });

  it("serves what is described without a permission, and nothing else there", async () => {
    for (const folder of OPEN.filter((route) => !route.startsWith("auth/"))) {
      const methods = OPERATIONS.filter(({ path }) => folderOf(path) === folder).map(({ method }) => method);
      for (const method of METHODS) {
        const served = (await call(folder, method, {})) !== 405;
        expect([folder, method, served]).toEqual([folder, method, methods.includes(method)]);
      }
    }
  });

  it("asks for a permission that exists, and every permission but those of originals, of people alone and of sharing is asked for", () => {
    const asked = new Set(Object.values(GUARDS).flatMap((methods) => Object.values(methods)));
    expect(PERMISSIONS.filter((permission) => !asked.has(permission))).toEqual([
      // Asked for inside the verb: sharing is a field of the body.
      "view:share",
      "image:original",
      "key:manage",
      "user:manage",
    ]);
  });

  it("answers 401 to nobody and 405 to methods it does not serve", async () => {
    for (const [route, guards] of Object.entries(GUARDS)) {
      for (const method of METHODS) {
        expect([route, method, await call(route, method, {})]).toEqual([route, method, method in guards ? 401 : 405]);
      }
    }
  });

  it.each(ROLES)("lets a person who is %s do what the table says, and nothing else", async (role) => {
    const person = await testPerson(org(), role);
    for (const [route, guards] of Object.entries(GUARDS)) {
      for (const [method, permission] of Object.entries(guards)) {
        const refused = REFUSED.includes(await call(route, method, person.headers));
        expect([route, method, !refused]).toEqual([route, method, person.actor.permissions.has(permission)]);
      }
    }
  });

  it.each(SCOPES.map((scopes) => [scopes]))(
    "lets a key with %j do what the table says, and nothing else",
    async (scopes) => {
      const key = await testKey(org(), scopes);
      for (const [route, guards] of Object.entries(GUARDS)) {
        for (const [method, permission] of Object.entries(guards)) {
          const refused = REFUSED.includes(await call(route, method, key.headers));
          expect([route, method, !refused]).toEqual([route, method, key.actor.permissions.has(permission)]);
        }
      }
    },
  );
});
