import { PDFiumLibrary } from "@hyzyla/pdfium";
import { describe, expect, it } from "vitest";
import { get, jpeg } from "@/app/api/_http/testing";
import { checkApi } from "@/app/api/kyc/id-verification/testing";
import { testKey, testPerson } from "@/lib/auth/testing";
import { listAudit } from "@/lib/db";
import { EngineError } from "@/lib/engine/error";
import { GET } from "./[id]/report.pdf/route";

const { checked, database, engine, key, org } = checkApi();

const reportOf = (id: string, headers = key()) => GET(get("/x", headers), { params: Promise.resolve({ id }) });
async function textOf(response: Response): Promise<string> {
  const document = await (await PDFiumLibrary.init()).loadDocument(Buffer.from(await response.arrayBuffer()));
  const text = [...document.pages()].map((page) => page.getText()).join("\n");
  document.destroy();
  return text;
}
const audited = async (id: string) =>
  (await listAudit(org(), { limit: 20, object: { kind: "verification", id } })).map(({ action }) => action);

describe("the report of a case", () => {
  it("is a PDF for this caller alone, and tells what the record says", async () => {
    const { verificationId = "" } = await checked({ minimumAge: "120", documentBack: jpeg(1) });
    const response = await reportOf(verificationId);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(response.headers.get("content-disposition")).toBe(
      `attachment; filename="verification-${verificationId}.pdf"`,
    );
    const text = await textOf(response);
    for (const told of [
      "Nadia Ferreyra Olmos",
      "40118273",
      "MINIMUM_AGE_NOT_MET",
      "at least 120 years",
      "set by this check",
    ]) {
      expect(text).toContain(told);
    }
    expect(text).toContain("verification.create");
  });

  it("is in the audit, and so is the view of each picture in it", async () => {
    const { verificationId = "" } = await checked({ documentBack: jpeg(1) });
    await reportOf(verificationId);
    expect(await audited(verificationId)).toEqual([
      "verification.report",
      "image.view",
      "image.view",
      "verification.create",
    ]);
  });

  it("keeps the audit from an analyst, and itself from a viewer", async () => {
    const { verificationId = "" } = await checked();
    const analyst = await testPerson(org(), "analyst");
    expect(await textOf(await reportOf(verificationId, analyst.headers))).toContain("may not read the audit");
    const viewer = await testPerson(org(), "viewer");
    expect((await reportOf(verificationId, viewer.headers)).status).toBe(403);
  });

  it("is to be asked for again while the engine is full, and is not said to have been made", async () => {
    const { verificationId = "" } = await checked();
    engine().cutOut = () => Promise.reject(new EngineError("BUSY", "Too many checks are waiting."));
    const response = await reportOf(verificationId);
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "3"]);
    expect(await audited(verificationId)).not.toContain("verification.report");
  });

  it("of another organisation does not exist", async () => {
    const { verificationId = "" } = await checked();
    const stranger = await testKey(await database().newOrg());
    expect((await reportOf(verificationId, stranger.headers)).status).toBe(404);
  });
});
