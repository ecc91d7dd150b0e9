import { describe, expect, it } from "vitest";
import { ask, get, sendJson } from "@/app/api/_http/testing";
import { checkApi } from "@/app/api/kyc/id-verification/testing";
import { GET, PATCH } from "./route";

const { checked, key, post } = checkApi();
const change = (body: unknown) => ask(PATCH, sendJson("PATCH", "/x", body, key()), {});
const read = async () => (await ask(GET, get("/x", key()), {})).body;

describe("integrations", () => {
  it("are all on and set up until somebody changes them", async () => {
    const on = { enabled: true, configured: true };
    expect(await read()).toEqual({ idVerification: on, faceMatch: on, sessionValidation: on, biometricSession: on });
  });

  it("that are switched off or not set up refuse their checks with the code of each", async () => {
    expect((await checked()).status).toBe("approved");
    expect(await change({ idVerification: { enabled: false } })).toMatchObject({
      status: 200,
      body: { idVerification: { enabled: false, configured: true }, faceMatch: { enabled: true } },
    });
    expect(await post({})).toMatchObject({ status: 403, body: { code: "NOT_ENABLED" } });
    await change({ idVerification: { enabled: true, configured: false } });
    expect(await post({})).toMatchObject({ status: 403, body: { code: "NOT_CONFIGURED" } });
    await change({ idVerification: { configured: true } });
    expect((await checked()).status).toBe("approved");
  });

  it.each([
    ["an unknown one", { telepathy: { enabled: true } }],
    ["another type", { idVerification: { enabled: "no" } }],
  ])("refuse %s and change nothing", async (_name, body) => {
    const before = await read();
    expect((await change(body)).status).toBe(400);
    expect(await read()).toEqual(before);
  });
});
