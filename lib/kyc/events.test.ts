import { afterEach, describe, expect, it } from "vitest";
import { paperKey, paperUser } from "@/lib/auth/testing";
import { type DeskEvent, orgId, userId, verificationId } from "@/lib/contract";
import { announce, announceStage, endEventStreams, listenToEvents } from "./events";

const here = orgId.parse("00000000-0000-7000-8000-000000000001");
const there = orgId.parse("00000000-0000-7000-8000-000000000002");
const ana = paperUser(here, "analyst", userId.parse("00000000-0000-7000-8000-00000000000a"));
const bo = paperUser(here, "viewer", userId.parse("00000000-0000-7000-8000-00000000000b"));
const DONE: DeskEvent & { type: "verification" } = {
  type: "verification",
  verificationId: verificationId.parse("00000000-0000-7000-8000-000000000003"),
  status: "approved",
};

function hearing(actor: Parameters<typeof listenToEvents>[0]) {
  const heard: DeskEvent[] = [];
  let ended = 0;
  const stop = listenToEvents(
    actor,
    (event) => heard.push(event),
    () => {
      ended += 1;
    },
  );
  return { heard, stop, ended: () => ended };
}

afterEach(() => {
  endEventStreams();
  globalThis.kycClosing = false;
});

describe("live events", () => {
  it("reach everybody of the organisation and nobody else", () => {
    const [a, b, stranger] = [hearing(ana), hearing(bo), hearing(paperUser(there, "administrator"))];
    announce(here, DONE);
    expect([a.heard, b.heard, stranger.heard]).toEqual([[DONE], [DONE], []]);
  });

  it("progress is heard by the person who runs the check alone", () => {
    const [a, b, program] = [hearing(ana), hearing(bo), hearing(paperKey(here, ["read"]))];
    announceStage(ana, "tab-00001", "read");
    announceStage(paperKey(here, ["read", "write"]), "tab-00001", "read");
    expect(a.heard).toEqual([{ type: "stage", progressId: "tab-00001", stage: "read" }]);
    expect([...b.heard, ...program.heard]).toEqual([]);
  });

  it("are not heard after stopping", () => {
    const a = hearing(ana);
    a.stop();
    announce(here, DONE);
    expect(a.heard).toEqual([]);
  });

  it("end with the server, once, and none can be opened then", () => {
    const a = hearing(ana);
    endEventStreams();
    endEventStreams();
    expect(a.ended()).toBe(1);
    expect(() => hearing(ana)).toThrow(expect.objectContaining({ code: "SERVICE_UNAVAILABLE" }));
  });
});
