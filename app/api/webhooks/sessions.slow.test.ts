import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ask, get, sendJson } from "@/app/api/_http/testing";
import { REASON, sessionApi } from "@/app/api/kyc/validations/testing";
import { webhookDeliveryDetail, webhookDeliveryList } from "@/lib/contract";
import { GET as GET_DELIVERY } from "./deliveries/[id]/route";
import { GET as DELIVERIES } from "./deliveries/route";
import { POST } from "./route";

const { key, created, act, put, later, entity, sandbox } = sessionApi();

const subscribe = (environment = "production") =>
  ask(
    POST,
    sendJson("POST", "/x", { name: "n", url: "https://hooks.example.com/", events: ["kyc.*"], environment }, key()),
    {},
  );
/** What was told, oldest first. */
async function told() {
  const { body } = await ask(DELIVERIES, get("/x?limit=100", key()), {});
  const all = [];
  for (const { id, url } of webhookDeliveryList.parse(body).deliveries.reverse()) {
    const answer = await ask(GET_DELIVERY, get("/x", key()), { id });
    const { delivery } = z.object({ delivery: webhookDeliveryDetail }).parse(answer.body);
    all.push({ url, event: delivery.event, payload: JSON.parse(delivery.requestBody).payload });
  }
  return all;
}

describe("the receivers of validations", () => {
  it("hear of the creation and of a decision, with the whole record and the person of the verdict", async () => {
    await subscribe();
    const validation = await created();
    await put(validation.id, { status: "in_review" });
    expect((await act("approve", validation.id, REASON)).status).toBe(200);
    const [first, second, ...more] = await told();
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      event: "kyc.validation_created",
      payload: { id: validation.id, validationId: validation.id, status: "pending", entityId: validation.entityId },
    });
    expect(first?.payload).not.toHaveProperty("entity");
    expect(second).toMatchObject({
      event: "kyc.validation_approved",
      payload: { status: "approved", entity: { id: validation.entityId, kycVerified: true } },
    });
  });

  it("hear what the clock does: a link that nobody opened", async () => {
    await subscribe();
    await created();
    await later(400 * 86_400_000);
    expect((await told()).map((each) => each.event)).toEqual(["kyc.validation_created", "kyc.validation_expired"]);
  });

  it("of the sandbox hear of created and approved for the sandbox number, and those of production of nothing", async () => {
    await sandbox();
    await subscribe();
    await subscribe("sandbox");
    await created({}, await entity({ taxId: "99.990.001" }));
    await later(10_000);
    expect((await told()).map((each) => each.event)).toEqual(["kyc.validation_created", "kyc.validation_approved"]);
  });

  it("named by the request hear of all but a withdrawal", async () => {
    await subscribe();
    const validation = await created({ webhookUrl: "https://app.example.com/once" });
    expect((await act("cancel", validation.id, REASON)).status).toBe(200);
    expect((await told()).map(({ url, event }) => [url, event])).toEqual([
      ["https://hooks.example.com/", "kyc.validation_created"],
      ["https://app.example.com/once", "kyc.validation_created"],
      ["https://hooks.example.com/", "kyc.validation_cancelled"],
    ]);
  });
});
