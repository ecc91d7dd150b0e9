import { expect, it, vi } from "vitest";
import { startHousekeeping } from "./housekeeping";

const rooms = vi.hoisted(() => ({
  applyRetention: vi.fn(),
  sweepObjects: vi.fn(),
  removeExpired: vi.fn(),
  removeOldMessages: vi.fn(),
}));
vi.mock("@/lib/kyc", () => ({ applyRetention: rooms.applyRetention }));
vi.mock("@/lib/storage", () => ({ objectStore: () => null, sweepObjects: rooms.sweepObjects }));
vi.mock("@/lib/db", () => ({ removeExpired: rooms.removeExpired, claimStaleObjects: null, removeObjectRow: null }));
vi.mock("@/lib/webhooks", () => ({ removeOldMessages: rooms.removeOldMessages }));
vi.mock("../log", () => ({ log: { info: () => undefined, warn: () => undefined } }));

it("housekeeping does each of its parts whatever becomes of the others", async () => {
  for (const part of Object.values(rooms)) part.mockRejectedValue(new Error("broken"));
  await startHousekeeping().stop();
  for (const [name, part] of Object.entries(rooms)) expect([name, part.mock.calls.length]).toEqual([name, 1]);
});
