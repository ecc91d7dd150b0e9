import { beforeEach, describe, expect, it, vi } from "vitest";
import { apiKeyId, orgId } from "@/lib/contract";
import { type ApiKey, findApiKey } from "@/lib/db";
import { newKeyText } from "./api-key-text";
import { stillSignedIn } from "./require-api-actor";

vi.mock("@/lib/db", async (original) => ({ ...(await original<object>()), findApiKey: vi.fn(), touchApiKey: vi.fn() }));

const key: ApiKey = {
  org: orgId.parse("00000000-0000-4000-8000-000000000001"),
  id: apiKeyId.parse("00000000-0000-4000-8000-000000000002"),
  name: "stream",
  prefix: "sk_live_abcd",
  createdBy: null,
  scopes: ["read"],
  createdAt: new Date(),
  revokedAt: null,
  expiresAt: null,
  lastUsedAt: new Date(),
};
const asks = () => stillSignedIn(new Request("http://desk", { headers: { authorization: `Bearer ${newKeyText()}` } }));

describe("a stream that was opened with a key", () => {
  beforeEach(() => {
    vi.mocked(findApiKey).mockReset();
  });

  it("goes on while the key stands", async () => {
    vi.mocked(findApiKey).mockResolvedValue(key);
    expect(await asks()).toBe(true);
  });

  it("ends with the key", async () => {
    vi.mocked(findApiKey).mockResolvedValue({ ...key, revokedAt: new Date() });
    expect(await asks()).toBe(false);
    vi.mocked(findApiKey).mockResolvedValue(null);
    expect(await asks()).toBe(false);
  });

  it("is not taken for ended while the database cannot be asked", async () => {
    vi.mocked(findApiKey).mockRejectedValue(new Error("connection lost"));
    await expect(asks()).rejects.toThrow("connection lost");
  });
});
