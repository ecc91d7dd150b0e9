import { describe, expect, it } from "vitest";
import { testPerson } from "@/lib/auth/testing";
import { type DeskEvent, hostedSessionId } from "@/lib/contract";
import { closeHostedSession, listAudit, updateHostedSession } from "@/lib/db";
import { keepTime, listenToEvents } from "@/lib/kyc";
import { REASON, sessionApi } from "./testing";

const { act, created, detail, entity, entityNow, kyc, later, org, put, sandbox } = sessionApi();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe("time", () => {
  it("ends an unopened link after seven days, and not before", async () => {
    const { id } = await created();
    await later(6.9 * DAY);
    expect((await detail(id)).status).toBe("pending");
    await later(7.1 * DAY);
    expect(await detail(id)).toMatchObject({ status: "expired", isCurrent: true, providerSessionUrl: null });
    expect((await listAudit(org(), { limit: 1 }))[0]).toMatchObject({
      action: "validation.expired",
      actor: { kind: "system", id: null },
    });
  });

  it("abandons a session that gave no sign of life for half an hour", async () => {
    const { id, sessionId } = await created();
    await put(id, { status: "in_progress" });
    const now = new Date();
    await updateHostedSession(org(), hostedSessionId.parse(sessionId), { openedAt: now, lastSeenAt: now });
    await later(0.4 * HOUR);
    expect((await detail(id)).status).toBe("in_progress");
    await later(0.6 * HOUR);
    expect((await detail(id)).status).toBe("abandoned");
    expect(await act("approve", id, REASON)).toMatchObject({ status: 400 });
  });

  it("is looked at by every read, without housekeeping", async () => {
    const { id, sessionId } = await created();
    await put(id, { status: "in_progress" });
    const longAgo = new Date(Date.now() - HOUR);
    await updateHostedSession(org(), hostedSessionId.parse(sessionId), { openedAt: longAgo, lastSeenAt: longAgo });
    expect((await detail(id)).status).toBe("abandoned");
  });

  it("takes the entity's verification with it when an approval runs out, and leaves the status", async () => {
    const person = await entity();
    const { id, sessionId } = await created({}, person);
    await put(id, { status: "in_review" });
    await closeHostedSession(org(), hostedSessionId.parse(sessionId));
    await act("approve", id, REASON);
    expect((await entityNow(person)).kycVerified).toBe(true);
    await put(id, { expiresAt: new Date(Date.now() - 1_000) });
    expect(await kyc(person.id)).toMatchObject({
      isVerified: false,
      needsReverification: true,
      currentValidation: { status: "approved" },
    });
    expect((await entityNow(person)).kycVerified).toBe(false);
    expect((await detail(id)).events.map(({ kind }) => kind)).toEqual(["created", "approved", "needs-reverification"]);
    expect(await keepTime()).toBe(0);
  });

  it("tells the desk of what it ends", async () => {
    const { actor } = await testPerson(org(), "viewer");
    const heard: DeskEvent[] = [];
    const stop = listenToEvents(
      actor,
      (event) => heard.push(event),
      () => undefined,
    );
    const { id, entityId } = await created();
    await later(8 * DAY);
    stop();
    expect(heard).toContainEqual({ type: "validation", validationId: id, entityId, status: "expired", step: null });
    expect(heard).toContainEqual({ type: "entity", entityId });
  });
});

describe("a sandbox number", () => {
  it.each(["99990001", "99.990.001"])("%s is pending, and approved a moment later", async (taxId) => {
    await sandbox();
    const person = await entity({ taxId });
    const { id, status } = await created({}, person);
    expect(status).toBe("pending");
    await expect.poll(async () => (await detail(id)).status, { timeout: 5_000, interval: 200 }).toBe("approved");
    const after = await detail(id);
    expect(after.warnings).toEqual(["SANDBOX_RESULT"]);
    expect(after.events.map(({ kind }) => kind)).toEqual(["created", "approved"]);
    expect((await entityNow(person)).kycVerified).toBe(true);
  });

  it("of the registry rejects only who asks the registry", async () => {
    await sandbox();
    const person = await entity({ taxId: "99990011" });
    const asking = await created({ doubleCheckRenaper: true }, person);
    await later(5_000);
    expect(await detail(asking.id)).toMatchObject({
      status: "rejected",
      automaticStatus: "approved",
      warnings: ["RENAPER_DECEASED", "SANDBOX_RESULT"],
      metadata: {
        warnings: ["RENAPER_DECEASED"],
        responseDoubleChecks: { renaper: { errorCode: "RENAPER_DECEASED" } },
      },
    });
    const plain = await created({}, person);
    await later(5_000);
    expect((await detail(plain.id)).status).toBe("approved");
  });

  it("decides nothing outside the sandbox, and a number that is not in the table nothing inside it", async () => {
    const outside = await created({}, await entity({ taxId: "99990001" }));
    await later(60_000);
    expect((await detail(outside.id)).status).toBe("pending");
    await sandbox();
    const inside = await created({}, await entity({ taxId: "30123456" }));
    await later(60_000);
    expect((await detail(inside.id)).status).toBe("pending");
  });

  it("omitted warnings stay visible and out of the list", async () => {
    await sandbox();
    const person = await entity({ taxId: "99990005" });
    const { id } = await created({ omitWarnings: ["POSSIBLE_DUPLICATED_USER"] }, person);
    await later(5_000);
    expect(await detail(id)).toMatchObject({
      status: "in_review",
      warnings: ["SANDBOX_RESULT"],
      omittedWarnings: ["POSSIBLE_DUPLICATED_USER"],
    });
  });
});
