import { beforeEach, describe, expect, it, vi } from "vitest";
import { KycError } from "@/lib/contract";
import NewCheckPage from "./page";

const getEntity = vi.hoisted(() => vi.fn());
vi.mock("@/lib/auth", () => ({ requireActor: async () => ({ permissions: new Set(["entity:read"]) }) }));
vi.mock("@/lib/kyc", () => ({
  readOffer: async () => ({ missing: [] }),
  ...{ admitDocumentCheck: async () => undefined, admitBiometricCheck: null, admitFaceMatch: null },
  listEntities: async () => ({ entities: [] }),
  getEntity,
}));
vi.mock("@/app/_language/words", () => ({ wordsOf: async () => ({}) }));
vi.mock("./document-form", () => ({ DocumentForm: () => null }));
vi.mock("./biometric-form", () => ({ BiometricForm: () => null }));
vi.mock("./face-match-form", () => ({ FaceMatchForm: () => null }));

beforeEach(() => {
  getEntity.mockReset();
});
const opened = async () => (await NewCheckPage({ searchParams: Promise.resolve({ entity: "e1" }) })).props;

describe("a check that is opened for a person", () => {
  it("starts with them", async () => {
    getEntity.mockResolvedValue({ id: "e1", name: "Ana" });
    expect(await opened()).toMatchObject({ chosen: { id: "e1", name: "Ana" } });
  });

  it("starts without anybody when the link is older than the person's erasure", async () => {
    getEntity.mockRejectedValue(new KycError("NOT_FOUND", "There is no such entity."));
    expect(await opened()).toMatchObject({ chosen: null });
  });

  it("does not start without them because they could not be fetched", async () => {
    getEntity.mockRejectedValue(new KycError("SERVICE_UNAVAILABLE", "Try again."));
    await expect(opened()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
  });
});
