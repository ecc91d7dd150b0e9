import { describe, expect, it, vi } from "vitest";
import { testPerson } from "@/lib/auth/testing";
import { listAudit } from "@/lib/db";
import * as kyc from "..";
import { ID, PERSON, refusal, remoteGround } from "./testing";
import { troubles } from "./troubles";

const { actor, calls, database, fake, org } = remoteGround();

describe("what is done there is written down here", () => {
  it("a check and a view name who and what, before anything is sent and after", async () => {
    const person = (await testPerson(org(), "analyst")).actor;
    fake().on("POST /api/kyc/id-verification", { body: { status: "approved", verificationId: ID } });
    await kyc.verifyDocument(person, { front: Buffer.from("x"), fields: { minimumAge: "18" }, requestId: "r2" });
    const [sent] = calls("/api/kyc/id-verification");
    expect(sent?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(sent?.body).toMatch(/name="minimumAge"\r\n\r\n18/);
    expect(sent?.body).not.toMatch(/name="invalidMrzAction"/);
    const [after, before] = await listAudit(org(), { limit: 2 });
    expect(before).toMatchObject({ action: "remote.request", details: { of: "verification.create" } });
    expect(after).toMatchObject({
      action: "verification.create",
      actor: { kind: "user", id: person.userId },
      object: { kind: "verification", id: ID },
    });
  });

  it("an entry that cannot be written afterwards does not undo what was done: success is told, and the operator too", async () => {
    await database().ownerQuery(`create function no_entry() returns trigger language plpgsql as $$ begin
      raise exception 'the audit is full'; end $$`);
    await database().ownerQuery(`create trigger no_entry before insert on audit_entry for each row
      when (new.action = 'entity.create') execute function no_entry()`);
    fake().on("POST /api/entities", { status: 201, body: { success: true, entity: { id: PERSON, name: "Nadia" } } });
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    try {
      expect(await kyc.createEntity(actor(), { type: "person", name: "Nadia", countryCode: "AR" })).toMatchObject({
        id: PERSON,
      });
      fake().on("POST /api/entities", {
        status: 400,
        body: { code: "INVALID_TAX_ID", message: "The tax id is wrong." },
      });
      const error = await refusal(kyc.createEntity(actor(), { type: "person", name: "Nadia", countryCode: "AR" }));
      expect(error.code).toBe("INVALID_TAX_ID");
    } finally {
      await database().ownerQuery("drop trigger no_entry on audit_entry");
    }
    const lines = written.mock.calls.map(([line]) => String(line)).join("");
    written.mockRestore();
    expect(calls("/api/entities").filter(({ method }) => method === "POST")).toHaveLength(2);
    expect(troubles()[1]).toMatchObject({ call: "entity.create", kind: "success, not in the audit" });
    expect(lines).toMatch(/outcome at the other server not audited.*"outcome":"success".*5a1f3a52/);
    const [intent] = await listAudit(org(), { limit: 1 });
    expect(intent).toMatchObject({ action: "remote.request", details: { of: "entity.create" } });
  });
});
