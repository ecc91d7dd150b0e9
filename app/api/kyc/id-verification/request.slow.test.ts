import { describe, expect, it } from "vitest";
import { ask, get, jpeg, sendJson } from "@/app/api/_http/testing";
import { verificationAnswer } from "@/lib/contract";
import { insertEntity } from "@/lib/db";
import { printedField } from "@/lib/engine/testing";
import { cardReading } from "@/lib/kyc/testing";
import { errorBody } from "../testing";
import { POST } from "./route";
import { checkApi } from "./testing";
import { GET as BACK } from "./verifications/[id]/document-back-image/route";
import { GET as FRONT } from "./verifications/[id]/document-front-image/route";

const { checked, database, engine, key, post, records, refused } = checkApi();

describe("what may be sent", () => {
  it("JSON is refused and a failed record appears in the list", async () => {
    await refused(await ask(POST, sendJson("POST", "/x", { documentFront: "" }, key()), {}), 400, "INVALID_REQUEST");
  });

  it("no front is refused", async () => {
    const error = await refused(await post({ documentBack: jpeg() }), 400, "INVALID_REQUEST");
    expect(error.details).toEqual([{ path: "documentFront", message: "is required" }]);
  });

  it("of file and base64 for one side the file is stored", async () => {
    const form = new FormData();
    form.append("documentFront", Buffer.from(jpeg(5)).toString("base64"));
    form.append("documentFront", new Blob([Uint8Array.from(jpeg(9))]), "front.jpg");
    const request = new Request("http://localhost:3000/x", { method: "POST", headers: key(), body: form });
    const { body } = await ask(POST, request, {});
    const { verificationId = "" } = verificationAnswer.parse(body);
    const image = await FRONT(get("/x?original=1", key()), { params: Promise.resolve({ id: verificationId }) });
    expect(Buffer.from(await image.arrayBuffer()).equals(jpeg(9))).toBe(true);
  });

  it("front as a file and back as base64 go together", async () => {
    await checked({ documentBack: Buffer.from(jpeg(3)).toString("base64") });
    expect(engine().asked).toEqual([{ sides: 2, documentLiveness: false }]);
  });

  it("exactly 5 MiB is accepted, one byte more is not", async () => {
    const base = jpeg().byteLength;
    await checked({ documentFront: jpeg(5_242_880 - base) });
    const tooLarge = await post({ documentFront: jpeg(5_242_881 - base) });
    expect(tooLarge.status).toBe(400);
    expect(errorBody.parse(tooLarge.body).code).toBe("INVALID_REQUEST");
    const { verifications } = await records();
    expect(verifications[0]).toMatchObject({ status: "failed", documentFrontStoragePath: null });
  });

  it("a PDF is accepted, and its second page is the back when none was sent", async () => {
    const { verificationId } = await checked({
      documentFront: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"),
    });
    expect(engine().asked).toEqual([{ sides: 2, documentLiveness: false }]);
    const back = await BACK(get("/x", key()), { params: Promise.resolve({ id: verificationId ?? "" }) });
    expect(back.status).toBe(200);
  });

  it.each([
    ["text", Buffer.from("hello, this is no picture")],
    ["a GIF", Buffer.from("GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;")],
    ["a JPEG that is cut", jpeg().subarray(0, 60)],
  ])("%s is refused by its bytes and not stored", async (_name, bytes) => {
    const error = await refused(await post({ documentFront: bytes }), 400, "INVALID_REQUEST");
    expect(error.details).toHaveLength(1);
  });

  it.each(["0", "121", "18.5", "abc", "-1", "1e2"])("minimumAge %s is refused", async (minimumAge) => {
    await refused(await post({ documentFront: jpeg(), minimumAge }), 400, "INVALID_REQUEST");
  });

  it.each(["1", "120", ""])("minimumAge %j is accepted", async (minimumAge) => {
    engine().says(
      cardReading({
        fields: cardReading().fields.map((f) =>
          f.field === "dateOfBirth" ? printedField("dateOfBirth", "1901-01-01") : f,
        ),
      }),
    );
    await checked({ minimumAge });
  });

  it.each([
    ["performDocumentLiveness", "yes"],
    ["invalidMrzAction", "REVIEW"],
    ["entityId", "not-a-uuid"],
    ["entityId", "0d6f3a52-7f0e-4c3f-9b63-2f5a4f1c9d10"],
    ["vendorData", "v".repeat(256)],
  ])("%s=%s is refused", async (name, value) => {
    await refused(await post({ documentFront: jpeg(), [name]: value }), 400, "INVALID_REQUEST");
  });

  it("another organisation's entity is refused like an unknown one", async () => {
    const other = await database().newOrg();
    const values = { name: "A", countryCode: "AR", externalId: null, taxId: null, nationality: null, status: "active" };
    const entity = await insertEntity(other, { ...values, entityData: {}, attributes: {} });
    await refused(await post({ documentFront: jpeg(), entityId: entity.id }), 400, "INVALID_REQUEST");
  });

  it("unknown fields are ignored, and booleans may be spelled in capitals", async () => {
    await checked({ performDocumentLiveness: "TRUE", somethingElse: "x" });
    expect(engine().asked[0]?.documentLiveness).toBe(true);
  });
});
