import { expect, test } from "@playwright/test";
import { makeKey } from "../fixtures";

test("programs get the API at /entities as well as at /api/entities", async ({ request }) => {
  const headers = { authorization: `Bearer ${makeKey("read,write")}` };
  const data = { type: "person", name: "Alias Person", countryCode: "AR", externalId: `alias-${Date.now()}` };
  const made = await request.post("/entities", { headers, data });
  expect(made.status()).toBe(201);
  const { entity } = await made.json();
  for (const address of ["/entities", "/api/entities"]) {
    const one = await request.get(`${address}/${entity.id}`, { headers });
    expect((await one.json()).entity).toEqual(entity);
    const found = await request.get(`${address}/by-external-id/${data.externalId}`, { headers });
    expect((await found.json()).entity.id).toBe(entity.id);
  }
  const unknown = await request.get("/entities", { headers: { accept: "application/json" } });
  expect(unknown.status()).toBe(401);
});
