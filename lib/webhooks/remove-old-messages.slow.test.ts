import { describe, expect, it } from "vitest";
import { removeOldWebhooks, updateWebhook } from "../db";
import { outboxGround, testWebhook } from "./testing";

const { db, happened, log, org, sendDue } = outboxGround();

describe("after their time", () => {
  it("messages and their log go; what still waits, and what is newer, stays", async () => {
    await testWebhook(org());
    await happened();
    await sendDue();
    await happened();
    await db().ownerQuery("update webhook_message set created_at = now() - interval '31 days'");
    await db().ownerQuery("update webhook_delivery set created_at = now() - interval '31 days'");
    await happened();
    await removeOldWebhooks(new Date(Date.now() - 30 * 86_400_000));
    expect((await log()).map((one) => one.status)).toEqual(["pending", "pending"]);
    const { rows } = await db().ownerQuery(
      "select count(*)::int as n from webhook_attempt where organization_id = $1",
      [org()],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it("what waits at a receiver that was switched off goes too: it holds people's data, and nobody would send it", async () => {
    const { id } = await testWebhook(org());
    await happened();
    await updateWebhook(org(), id, { disabledReason: "by-hand" });
    await db().ownerQuery("update webhook_message set created_at = now() - interval '31 days'");
    await db().ownerQuery("update webhook_delivery set created_at = now() - interval '31 days'");
    await removeOldWebhooks(new Date(Date.now() - 30 * 86_400_000));
    expect(await log()).toEqual([]);
  });
});
