import { afterEach, describe, expect, it, vi } from "vitest";
import { ask, get } from "@/app/api/_http/testing";
import { GET as RECORDS } from "@/app/api/kyc/id-verification/verifications/route";
import { hostedSessionId, verificationList } from "@/lib/contract";
import { organisationsWithDueSessions, updateHostedSession } from "@/lib/db";
import { faceOf } from "@/lib/engine/face-match/testing";
import { keepTime } from "@/lib/kyc";
import { cardReading } from "@/lib/kyc/testing";
import { frameOf, HOLDER, hostedApi, turning } from "./testing";

const api = hostedApi();
const { act, created, database, detail, entity, key, org, steps, tokenOf, turn, upToChallenge, view } = api;
const back = cardReading().images.map((image) => ({ ...image, side: "back" as const }));
const flat = { score: 0.05, zone: "attack", reason: null, modelId: "m" } as const;
const LONG_AGO = new Date(Date.now() - 3_600_000);

const ready = async () => {
  const person = await entity();
  const made = await created({}, person);
  const token = tokenOf(made);
  api.engine().says(cardReading({ images: [...cardReading().images, ...back] }));
  await upToChallenge(token);
  return { person, made, token, session: hostedSessionId.parse(made.sessionId) };
};
const runOut = (session: string) =>
  database().ownerQuery("update hosted_session set expires_at = $1 where id = $2", [LONG_AGO, session]);
const checksOf = async (person: { id: string }) =>
  verificationList.parse((await ask(RECORDS, get(`/x?entityId=${person.id}`, key()), {})).body).verifications;

describe("a decision", () => {
  afterEach(() => database().ownerQuery("drop trigger if exists no_end on hosted_session"));
  /** The last write of a decision fails. */
  const break_ = async () => {
    await database().ownerQuery(`create or replace function no_end() returns trigger language plpgsql as $$ begin
      raise exception 'no end today'; end $$`);
    await database().ownerQuery(`create trigger no_end before update on hosted_session for each row
      when (new.closed_at is not null) execute function no_end()`);
  };
  const broken = async () => {
    const { token, ...rest } = await ready();
    await break_();
    await expect(turn(token, turning)).rejects.toThrow();
    await database().ownerQuery("drop trigger no_end on hosted_session");
    return { token, ...rest };
  };

  it("that breaks off leaves no check of the document behind, and the next one makes exactly one", async () => {
    const { person, made, token } = await broken();
    expect(await checksOf(person)).toEqual([]);
    expect((await detail(made.id)).status).toBe("in_progress");
    expect(view(await steps.open(token))).toMatchObject({ step: "done", outcome: "approved" });
    expect((await checksOf(person)).map(({ id }) => id)).toEqual([(await detail(made.id)).idVerificationId]);
  });

  it("that nobody finished is made by the clock, also when the person has left and the link has run out", async () => {
    const { person, made, session } = await broken();
    await updateHostedSession(org(), session, { lastSeenAt: LONG_AGO });
    await runOut(session);
    expect(await organisationsWithDueSessions({ now: new Date(), quietSince: LONG_AGO })).toContain(org());
    await keepTime();
    expect((await detail(made.id)).status).toBe("approved");
    expect(await checksOf(person)).toHaveLength(1);
  });

  it("that the clock cannot make is tried again after a pause, and the session is not called abandoned", async () => {
    const { made, session } = await broken();
    await updateHostedSession(org(), session, { lastSeenAt: LONG_AGO });
    await break_();
    expect((await detail(made.id)).status).toBe("in_progress");
    await database().ownerQuery("drop trigger no_end on hosted_session");
    expect((await detail(made.id)).status).toBe("in_progress");
    await updateHostedSession(org(), session, { busySince: LONG_AGO });
    expect((await detail(made.id)).status).toBe("approved");
  });
});

describe("a link that has run out", () => {
  it("ends an opened session however lively its page is, and says abandoned to the page, the desk and the API", async () => {
    const { made, token, session } = await ready();
    expect(view(await steps.open(token))).toMatchObject({ step: "challenge", outcome: null });
    await runOut(session);
    expect(await organisationsWithDueSessions({ now: new Date(), quietSince: LONG_AGO })).toContain(org());
    expect(view(await steps.open(token))).toMatchObject({ step: "done", outcome: "abandoned" });
    expect(await steps.challenge(token)).toMatchObject({ status: 410, body: { code: "SESSION_CLOSED" } });
    expect(await detail(made.id)).toMatchObject({ status: "abandoned", providerSessionUrl: null });
  });

  it("and was never opened is expired", async () => {
    const made = await created();
    await runOut(made.sessionId);
    expect((await detail(made.id)).status).toBe("expired");
    expect(view(await steps.open(tokenOf(made))).outcome).toBe("expired");
  });
});

describe("pictures sent in one burst", () => {
  it("are looked at no more often than there are tries, selfies and documents alike", async () => {
    const token = tokenOf(await created());
    for (const step of [steps.open, steps.consent]) view(await step(token));
    await steps.choose(token, "passport");
    api.engine().says(cardReading({ recognised: false, documentType: "passport" }));
    const before = api.engine().asked.length;
    const fronts = await Promise.all(Array.from({ length: 20 }, () => steps.document(token, "front")));
    expect(api.engine().asked.length - before).toBe(6);
    // The last try moves the session on; one that was looked at beside it may come after that and is refused.
    expect(fronts.filter(({ status }) => status === 200).length).toBeOneOf([1, 2, 3, 4, 5, 6]);
    expect(view(await steps.open(token))).toMatchObject({ step: "selfie", attemptsLeft: { document: 0 } });
    api.engine().shows(faceOf(HOLDER, { liveness: flat }));
    const looks = vi.spyOn(api.engine(), "readFace");
    const selfies = await Promise.all(Array.from({ length: 20 }, () => steps.selfie(token)));
    expect(looks).toHaveBeenCalledTimes(5);
    expect(selfies.filter(({ status }) => status === 200).length).toBeOneOf([1, 2, 3, 4, 5]);
    expect(view(await steps.open(token))).toMatchObject({ step: "challenge", attemptsLeft: { selfie: 0 } });
  });

  it("that are no pictures use up no try, and the back has one left after the front's last", async () => {
    const token = tokenOf(await created());
    for (const step of [steps.open, steps.consent, steps.choose]) view(await step(token));
    api.engine().says(cardReading({ recognised: false }));
    for (let i = 0; i < 5; i++) expect(api.taken(await steps.document(token, "front")).accepted).toBe(false);
    expect(api.taken(await steps.document(token, "front")).accepted).toBe(true);
    expect((await api.garbage(token, "back")).status).toBe(400);
    expect(api.taken(await steps.document(token, "back")).session).toMatchObject({ step: "selfie" });
  });

  it("whose process died make way after a minute", async () => {
    const made = await created();
    const token = tokenOf(made);
    for (const step of [steps.open, steps.consent]) view(await step(token));
    await steps.choose(token, "passport");
    const died = { documentAttempts: 6, busySince: new Date() };
    await updateHostedSession(org(), hostedSessionId.parse(made.sessionId), died);
    expect((await steps.document(token, "front")).status).toBe(429);
    await updateHostedSession(org(), hostedSessionId.parse(made.sessionId), { busySince: LONG_AGO });
    api.engine().says(cardReading({ documentType: "passport" }));
    expect(api.taken(await steps.document(token, "front")).accepted).toBe(true);
  });
});

describe("a step of the person and one of the desk at the same moment", () => {
  it("take their rows in one order and never wait for one another: both end without an error, many times over", async () => {
    for (let i = 0; i < 5; i++) {
      const { made, token } = await ready();
      api.engine().shows(frameOf("centre"));
      const [cancelled, ...asked] = await Promise.all([
        act("cancel", made.id, { reason: "not wanted any more" }),
        ...Array.from({ length: 6 }, () => steps.challenge(token)),
      ]);
      expect(cancelled?.status).toBe(200);
      for (const { status } of asked) expect([200, 410]).toContain(status);
    }
  });
});
