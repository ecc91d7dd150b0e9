import { describe, expect, it } from "vitest";
import { nextAttempt } from "./retry";
import { askedToWaitUntil } from "./retry-after";

const now = new Date("2026-03-01T12:00:00.000Z");
const at = (iso: string) => new Date(iso);
const minutesTo = (date: Date | null) => (date === null ? null : (date.getTime() - now.getTime()) / 60_000);

describe("what a receiver asks with Retry-After", () => {
  it.each([
    ["120", "2026-03-01T12:02:00.000Z"],
    [" 0 ", "2026-03-01T12:00:00.000Z"],
    ["Sun, 01 Mar 2026 13:00:00 GMT", "2026-03-01T13:00:00.000Z"],
    ["Sunday, 01-Mar-26 13:00:00 GMT", "2026-03-01T13:00:00.000Z"],
    ["Sun Mar  1 13:00:00 2026", "2026-03-01T13:00:00.000Z"],
  ])("%j is understood, beside 429 and 503 alike", (header, iso) => {
    expect(askedToWaitUntil(429, header, now)).toEqual(at(iso));
    expect(askedToWaitUntil(503, header, now)).toEqual(at(iso));
  });

  it.each(["", "soon", "-5", "1.5", "12345678901", "2026-03-01T13:00:00Z", "Sun, 99 Xyz 2026 13:00:00 GMT", "1e3"])(
    "%j asks nothing",
    (header) => expect(askedToWaitUntil(503, header, now)).toBeNull(),
  );

  it("counts beside no other status, and not when there is no answer", () => {
    for (const status of [200, 302, 400, 404, 410, 500, 502, null]) {
      expect(askedToWaitUntil(status, "120", now)).toBeNull();
    }
    expect(askedToWaitUntil(429, undefined, now)).toBeNull();
  });
});

describe("the next attempt", () => {
  it("comes when the plan says, with up to a fifth more", () => {
    const plan = [1, 2, 3, 4, 5].map((attempts) => minutesTo(nextAttempt(attempts, now, null, 0)));
    expect(plan).toEqual([1, 4, 15, 60, 360]);
    expect(minutesTo(nextAttempt(2, now, null, 1))).toBeCloseTo(4.8, 5);
    expect(nextAttempt(6, now, null)).toBeNull();
  });

  it("comes later when the receiver asks for it, never earlier, and within a day", () => {
    expect(nextAttempt(1, now, at("2026-03-01T12:30:00Z"), 0)).toEqual(at("2026-03-01T12:30:00Z"));
    expect(minutesTo(nextAttempt(3, now, at("2026-03-01T12:00:05Z"), 0))).toBe(15);
    expect(minutesTo(nextAttempt(3, now, at("1994-11-06T08:49:37Z"), 0))).toBe(15);
    expect(minutesTo(nextAttempt(1, now, at("2099-01-01T00:00:00Z"), 0))).toBe(24 * 60);
  });

  it("does not come at all after the last one, whatever is asked", () => {
    expect(nextAttempt(6, now, at("2026-03-01T12:30:00Z"))).toBeNull();
  });
});
