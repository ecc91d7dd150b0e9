import { describe, expect, it } from "vitest";
import { createAttempts } from "./attempts";

function at(freeTries: number) {
  const clock = { ms: 0 };
  return { clock, attempts: createAttempts(freeTries, () => clock.ms) };
}

describe("failed sign-ins", () => {
  it("the first five are free, the sixth try waits", () => {
    const { attempts } = at(5);
    for (let n = 0; n < 4; n++) attempts.fail("a");
    expect(attempts.waitSeconds("a")).toBe(0);
    attempts.fail("a");
    expect(attempts.waitSeconds("a")).toBe(15);
    expect(attempts.waitSeconds("b")).toBe(0);
  });
  it("the wait doubles and stops at a quarter of an hour", () => {
    const { attempts } = at(5);
    for (let n = 0; n < 6; n++) attempts.fail("a");
    expect(attempts.waitSeconds("a")).toBe(30);
    for (let n = 0; n < 100; n++) attempts.fail("a");
    expect(attempts.waitSeconds("a")).toBe(900);
  });
  it("the wait ends by itself", () => {
    const { attempts, clock } = at(1);
    attempts.fail("a");
    clock.ms = 15_000;
    expect(attempts.waitSeconds("a")).toBe(0);
  });
  it("in ten minutes nobody gets more than twenty tries", () => {
    const { attempts, clock } = at(5);
    let tries = 0;
    for (clock.ms = 0; clock.ms < 600_000; clock.ms += 1000) {
      if (attempts.waitSeconds("a") > 0) continue;
      attempts.fail("a");
      tries++;
    }
    expect(tries).toBeLessThanOrEqual(20);
  });
  it("a success and a day of rest forgive", () => {
    const { attempts, clock } = at(1);
    attempts.fail("a");
    attempts.succeed("a");
    expect(attempts.waitSeconds("a")).toBe(0);
    attempts.fail("b");
    clock.ms = 25 * 3_600_000;
    attempts.fail("b");
    expect(attempts.waitSeconds("b")).toBe(15);
  });
});
