import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { apiKeyId, type OrgId } from "@/lib/contract";
import { createTestDatabase, type TestDatabase } from "@/lib/db/testing";
import { env } from "../env";
import { mintKey } from "./actor";
import { limitRequests } from "./limit-requests";

let database: TestDatabase;
let org: OrgId;
beforeAll(async () => {
  database = await createTestDatabase();
  org = database.org;
});
afterAll(() => database.close());

let keys = 0;
const someKey = () =>
  mintKey({
    orgId: org,
    keyId: apiKeyId.parse(`00000000-0000-7000-8000-${String(++keys).padStart(12, "0")}`),
    scopes: ["read"],
  });
const MINUTE = Date.UTC(2030, 0, 1, 12, 0, 0);

async function useUp(key: ReturnType<typeof someKey>, at: number): Promise<void> {
  await Promise.all(Array.from({ length: env().KYC_REQUESTS_PER_MINUTE }, () => limitRequests(key, at)));
}

describe("an API key", () => {
  it("makes its requests of a minute, and is then told when to come back", async () => {
    const key = someKey();
    await useUp(key, MINUTE + 15_000);
    await expect(limitRequests(key, MINUTE + 15_001)).rejects.toMatchObject({
      code: "RATE_LIMITED",
      status: 429,
      extras: { retryAfterSeconds: 45 },
    });
  });

  it("goes on in the next minute", async () => {
    const key = someKey();
    await useUp(key, MINUTE);
    await expect(limitRequests(key, MINUTE + 60_000)).resolves.toBeUndefined();
  });

  it("does not use up another key's requests", async () => {
    await useUp(someKey(), MINUTE);
    await expect(limitRequests(someKey(), MINUTE)).resolves.toBeUndefined();
  });
});
