import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ask, get, sendJson } from "@/app/api/_http/testing";
import { PATCH as CHANGE_ENTITY } from "@/app/api/entities/[id]/route";
import { POST as CREATE_ENTITY } from "@/app/api/entities/route";
import { checkApi } from "@/app/api/kyc/id-verification/testing";
import { testKey } from "@/lib/auth/testing";
import { entityRecord, webhookDeliveryDetail, webhookDeliveryList, webhookRecord } from "@/lib/contract";
import { findWebhook, listAudit } from "@/lib/db";
import { openSecret } from "@/lib/webhooks/testing";
import { POST as ROTATE } from "./[id]/rotate-secret/route";
import { DELETE, GET as GET_ONE, PATCH } from "./[id]/route";
import { POST as TEST } from "./[id]/test/route";
import { POST as REDELIVER } from "./deliveries/[id]/redeliver/route";
import { GET as GET_DELIVERY } from "./deliveries/[id]/route";
import { GET as DELIVERIES } from "./deliveries/route";
import { GET, POST } from "./route";

const { key, org, database } = checkApi();

const made = z.object({ success: z.literal(true), webhook: webhookRecord, secret: z.string().startsWith("whsec_") });
const one = z.object({ success: z.literal(true), webhook: webhookRecord });
const sample = { name: "Back office", url: "https://hooks.example.com/in?token=T0KEN", events: ["entity.*"] };
const create = (body: unknown, headers = key()) => ask(POST, sendJson("POST", "/x", body, headers), {});
const created = async (more: object = {}) => {
  const { status, body } = await create({ ...sample, ...more });
  expect(status).toBe(201);
  return made.parse(body);
};
const patch = (id: string, body: unknown) => ask(PATCH, sendJson("PATCH", "/x", body, key()), { id });
const post = (handler: typeof TEST, id: string, body: unknown = {}, headers = key()) =>
  ask(handler, sendJson("POST", "/x", body, headers), { id });
const deliveries = async (query = "") =>
  webhookDeliveryList.parse((await ask(DELIVERIES, get(`/x?${query}`, key()), {})).body).deliveries;
const listed = async () =>
  z.object({ webhooks: z.array(webhookRecord) }).parse((await ask(GET, get("/x", key()), {})).body).webhooks;
const audited = async (action: string) =>
  (await listAudit(org(), { limit: 50 })).filter((each) => each.action === action);

describe("webhooks", () => {
  it("are made switched on, for production, with a secret that is never shown again", async () => {
    const { webhook, secret } = await created();
    expect(webhook).toMatchObject({
      ...sample,
      kind: "endpoint",
      environment: "production",
      enabled: true,
      disabledReason: null,
      previousSecretUntil: null,
      lastDelivery: null,
    });
    for (const answer of [
      await ask(GET, get("/x", key()), {}),
      await ask(GET_ONE, get("/x", key()), { id: webhook.id }),
    ]) {
      expect(answer.status).toBe(200);
      expect(JSON.stringify(answer.body)).not.toMatch(/whsec_|ealed/);
    }
    expect(secret.length).toBeGreaterThan(40);
  });

  it.each([
    [{ url: "http://hooks.example.com/" }, "url"],
    [{ url: "https://10.0.0.8/" }, "url"],
    [{ url: "https://localhost/" }, "url"],
    [{ events: [] }, "events"],
    [{ events: ["kyc.validation_finished"] }, "events.0"],
    [{ name: " " }, "name"],
    [{ environment: "staging" }, "environment"],
  ])("with %j are refused, and the field is named", async (wrong, field) => {
    const { status, body } = await create({ ...sample, ...wrong });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: "INVALID_REQUEST", details: [{ path: field }] });
  });

  it("change in what is named alone, with both values in the audit and no secret part of an address", async () => {
    const { webhook } = await created();
    const moved = await patch(webhook.id, { url: "https://other.example.com/T0KEN", enabled: false });
    expect(moved.status).toBe(200);
    expect(one.parse(moved.body).webhook).toMatchObject({
      name: sample.name,
      url: "https://other.example.com/T0KEN",
      enabled: false,
      disabledReason: "by-hand",
    });
    expect((await patch(webhook.id, { url: "https://127.0.0.1/" })).status).toBe(400);
    expect(one.parse((await patch(webhook.id, { enabled: true })).body).webhook).toMatchObject({
      enabled: true,
      disabledReason: null,
      disabledAt: null,
    });
    const [, first] = await audited("webhook.update");
    expect(first?.details).toEqual({
      changes: {
        url: { from: "https://hooks.example.com", to: "https://other.example.com" },
        enabled: { from: true, to: false },
      },
    });
    expect(JSON.stringify(await listAudit(org(), { limit: 50 }))).not.toContain("T0KEN");
  });

  it("that are removed are gone from the list, not from the log of deliveries", async () => {
    const { webhook } = await created();
    await post(TEST, webhook.id);
    expect((await ask(DELETE, sendJson("DELETE", "/x", {}, key()), { id: webhook.id })).status).toBe(200);
    expect((await ask(GET_ONE, get("/x", key()), { id: webhook.id })).status).toBe(404);
    expect((await listed()).map((each) => each.kind)).toEqual(["request"]);
    const [left] = await deliveries();
    expect(left).toMatchObject({ webhookName: sample.name, status: "failed", error: "switched-off" });
    expect(await post(REDELIVER, left?.id ?? "")).toMatchObject({ status: 400, body: { code: "INVALID_STATUS" } });
    expect(await audited("webhook.remove")).toHaveLength(1);
  });

  it("of another organisation are unknown, whatever is asked of them", async () => {
    const { webhook } = await created();
    const sent = z.object({ deliveryId: z.string() }).parse((await post(TEST, webhook.id)).body).deliveryId;
    const headers = (await testKey(await database().newOrg())).headers;
    const params = { id: webhook.id };
    const answers = [
      await ask(GET_ONE, get("/x", headers), params),
      await ask(PATCH, sendJson("PATCH", "/x", { name: "mine" }, headers), params),
      await ask(DELETE, sendJson("DELETE", "/x", {}, headers), params),
      await post(TEST, webhook.id, {}, headers),
      await post(ROTATE, webhook.id, {}, headers),
      await ask(GET_DELIVERY, get("/x", headers), { id: sent }),
      await post(REDELIVER, sent, {}, headers),
    ];
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 404));
  });

  it("get a new secret beside the former one, for as long as said", async () => {
    const { webhook, secret } = await created();
    const rotated = await post(ROTATE, webhook.id, { overlapHours: 2 });
    const answer = made.parse(rotated.body);
    expect(answer.secret).not.toBe(secret);
    const hours = (new Date(answer.webhook.previousSecretUntil ?? 0).getTime() - Date.now()) / 3_600_000;
    expect(hours).toBeCloseTo(2, 1);
    const ended = made.parse((await post(ROTATE, webhook.id, { overlapHours: 0 })).body);
    expect(ended.webhook.previousSecretUntil).toBeNull();
    expect((await post(ROTATE, webhook.id, { overlapHours: 1000 })).status).toBe(400);
    expect((await audited("webhook.rotate-secret")).map((entry) => entry.details)).toEqual([
      { overlapHours: 0 },
      { overlapHours: 2 },
    ]);
  });

  it("that get a new secret twice at once keep the one before the last, which somebody was just given", async () => {
    const { webhook } = await created();
    // Both have read what they read before either may write.
    const release = await database().hold("select 1 from webhook_endpoint where id = $1 for update", [webhook.id]);
    const both = [post(ROTATE, webhook.id), post(ROTATE, webhook.id)];
    await database().untilWaiting(2);
    await release();
    const answers = await Promise.all(both);
    const given = answers.map(({ body }) => made.parse(body).secret);
    const stored = await findWebhook(org(), webhook.id);
    if (stored?.previousSecretSealed == null) throw new Error("The former secret is gone.");
    const kept = [stored.secretSealed, stored.previousSecretSealed].map((each) => openSecret(org(), webhook.id, each));
    expect(given).toEqual(expect.arrayContaining(kept));
  });

  it("are fifty at most, also when the last ones are made at the same moment", async () => {
    const [first] = await listed();
    for (let n = 1 + (first === undefined ? 0 : 1); n < 49; n++) await created();
    const answers = await Promise.all(Array.from({ length: 6 }, () => create(sample)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
    expect(answers.find(({ status }) => status !== 201)?.body).toMatchObject({ code: "QUOTA_EXCEEDED" });
    expect(await listed()).toHaveLength(50);
  });

  it("include the one for addresses given with a request, which only changes its secret", async () => {
    const [request] = await listed();
    expect(request).toMatchObject({ kind: "request", url: null, enabled: true });
    const id = request?.id ?? "";
    expect((await patch(id, { name: "x" })).status).toBe(400);
    expect((await ask(DELETE, sendJson("DELETE", "/x", {}, key()), { id })).status).toBe(400);
    expect((await post(TEST, id)).status).toBe(400);
    expect((await post(ROTATE, id)).status).toBe(200);
    expect(await listed()).toHaveLength(1);
  });
});

describe("deliveries", () => {
  const person = { type: "person", name: "Ana Muñoz", countryCode: "AR" };
  const newPerson = async () => {
    const { body } = await ask(CREATE_ENTITY, sendJson("POST", "/x", person, key()), {});
    return z.object({ entity: entityRecord }).parse(body).entity;
  };
  const change = (id: string, body: unknown) => ask(CHANGE_ENTITY, sendJson("PATCH", "/x", body, key()), { id });
  const detail = async (id: string | undefined) => {
    const { body } = await ask(GET_DELIVERY, get("/x", key()), { id: id ?? "" });
    return z.object({ delivery: webhookDeliveryDetail }).parse(body).delivery;
  };

  it("tell of a new person, a change, and a change of status", async () => {
    await created();
    const entity = await newPerson();
    await change(entity.id, { name: "Ana María Muñoz" });
    await change(entity.id, { name: "Ana María Muñoz" });
    await change(entity.id, { status: "active" });
    const sent = await deliveries();
    expect(sent.map((each) => each.event)).toEqual([
      "entity.status_changed",
      "entity.updated",
      "entity.updated",
      "entity.created",
    ]);
    const told = await detail(sent.at(-1)?.id);
    expect(JSON.parse(told.requestBody)).toMatchObject({
      event: "entity.created",
      organizationId: org(),
      payload: { entity: { id: entity.id, name: "Ana Muñoz" }, changes: {}, metadata: {} },
    });
    const renamed = await detail(sent.at(-2)?.id);
    expect(JSON.parse(renamed.requestBody).payload.changes).toEqual({
      name: { from: "Ana Muñoz", to: "Ana María Muñoz" },
    });
    expect(await audited("webhook.view-delivery")).toHaveLength(2);
  });

  it("of a refused change do not exist", async () => {
    await created();
    const entity = await newPerson();
    expect((await change(entity.id, { taxId: "not one" })).status).toBe(400);
    expect(await deliveries()).toHaveLength(1);
  });

  it("are sent again under the same message id, and the list is filtered", async () => {
    const { webhook } = await created();
    await newPerson();
    const [first] = await deliveries();
    expect(first).toMatchObject({ status: "pending", attempts: 0, webhookId: webhook.id, manual: false });
    expect((await post(REDELIVER, first?.id ?? "")).status).toBe(202);
    const both = await deliveries(`webhookId=${webhook.id}&status=pending`);
    expect(both).toHaveLength(2);
    expect(new Set(both.map((each) => each.messageId)).size).toBe(1);
    expect(both[0]?.manual).toBe(true);
    expect(await deliveries("status=delivered")).toEqual([]);
    expect(await audited("webhook.redeliver")).toHaveLength(1);
  });
});
