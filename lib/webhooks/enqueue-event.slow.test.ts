import { describe, expect, it } from "vitest";
import { updateWebhook, withOrg } from "../db";
import { outboxGround, testWebhook } from "./testing";

const { db, happened, log, org, sendDue } = outboxGround();

describe("the outbox", () => {
  it("holds a message exactly when what it tells was committed", async () => {
    await testWebhook(org());
    const failing = withOrg(org(), async () => {
      await happened();
      throw new Error("undone");
    });
    await expect(failing).rejects.toThrow("undone");
    expect(await log()).toEqual([]);
    await withOrg(org(), () => happened());
    expect(await log()).toHaveLength(1);
  });

  it("keeps nothing when nobody listens", async () => {
    expect(await happened()).toBe(0);
    const { id } = await testWebhook(org(), { events: ["entity.*"] });
    await testWebhook(org(), { environment: "sandbox" });
    expect(await happened()).toBe(0);
    await updateWebhook(org(), id, { disabledReason: "by-hand" });
    expect(await happened("entity.created")).toBe(0);
    const { rows } = await db().ownerQuery("select 1 from webhook_message where organization_id = $1", [org()]);
    expect(rows).toEqual([]);
  });

  it("tells those that named the event, its family, or its environment", async () => {
    await testWebhook(org(), { events: ["kyc.validation_approved"] });
    await testWebhook(org(), { events: ["kyc.*", "kyc.validation_approved"] });
    await testWebhook(org(), { events: ["kyc.validation_rejected", "biometric.*"] });
    expect(await happened()).toBe(2);
    await testWebhook(org(), { environment: "sandbox" });
    expect(await happened("kyc.validation_approved", { environment: "sandbox" })).toBe(1);
  });

  it("passes a change of status only when it fits the filter", async () => {
    await testWebhook(org(), { filters: { fromStatus: [], toStatus: ["blocked"] } });
    const change = (from: string, to: string) => happened("entity.status_changed", { statusChange: { from, to } });
    expect([await change("active", "blocked"), await change("blocked", "active")]).toEqual([1, 0]);
    expect(await happened("entity.updated")).toBe(1);
  });

  it("holds no readable personal data", async () => {
    await testWebhook(org());
    await happened();
    await sendDue();
    for (const table of ["webhook_message", "webhook_delivery", "webhook_attempt", "webhook_endpoint"]) {
      const { rows } = await db().ownerQuery(
        `select encode(convert_to(t::text, 'UTF8'), 'escape') as row from ${table} t`,
      );
      expect(JSON.stringify(rows), table).not.toMatch(/PLANTED|whsec_/);
      expect(JSON.stringify(rows), table).not.toContain(Buffer.from("PLANTED").toString("hex"));
    }
  });
});
