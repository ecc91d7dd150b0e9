import { describe, expect, it, vi } from "vitest";
import { paperUser, testKey } from "@/lib/auth/testing";
import { listAudit } from "@/lib/db";
import * as kyc from "..";
import { type FakeRemote, ID, PERSON, RECORD, REMOTE_KEY, refusal, remoteGround, VERIFICATIONS } from "./testing";
import { troubles } from "./troubles";

// A test waits for no pause that a person would.
vi.mock("./thresholds", async (original) => ({
  ...(await original<typeof import("./thresholds")>()),
  READ_TIMEOUT_MS: 400,
  PAUSES_MS: [5, 5],
  LONGEST_PAUSE_MS: 1_500,
  MAX_JSON_BYTES: 50_000,
}));

const { actor, calls, database, fake, org } = remoteGround();
const check = () => kyc.verifyDocument(actor(), { front: Buffer.from("\xff\xd8\xff\xe0", "latin1"), requestId: "r1" });

describe("when it does not answer well", () => {
  it("a read is tried again after 429 and 503, in the time it asks for", async () => {
    fake().on(`GET ${VERIFICATIONS}/${ID}`, (_, nth) =>
      nth === 1
        ? { status: 429, headers: { "Retry-After": "1" }, body: {} }
        : nth === 2
          ? { status: 503, body: "<h1>Down</h1>" }
          : { body: RECORD },
    );
    const from = performance.now();
    expect((await kyc.getVerification(actor(), ID)).id).toBe(ID);
    expect(performance.now() - from).toBeGreaterThan(950);
    expect(calls(`${VERIFICATIONS}/${ID}`)).toHaveLength(3);
  });

  it("a longer wait is told to the person instead", async () => {
    fake().on(`GET ${VERIFICATIONS}/${ID}`, { status: 429, headers: { "Retry-After": "60" }, body: {} });
    const error = await refusal(kyc.getVerification(actor(), ID));
    expect([error.code, error.extras.retryAfterSeconds]).toEqual(["RATE_LIMITED", 60]);
    expect(calls(`${VERIFICATIONS}/${ID}`)).toHaveLength(1);
  });

  it("a check is sent once, whatever happens", async () => {
    fake().on("POST /api/kyc/id-verification", { status: 503, body: {} });
    expect((await refusal(check())).code).toBe("SERVICE_UNAVAILABLE");
    expect(calls("/api/kyc/id-verification")).toHaveLength(1);
  });

  it.each<[what: string, said: Parameters<FakeRemote["on"]>[1], sentence: RegExp]>([
    ["a page of HTML", { body: "<html>Welcome</html>" }, /page instead of data/],
    ["broken JSON", { type: "application/json", body: '{"id":' }, /page instead of data/],
    ["other JSON", { body: { hello: "world" } }, /form the desk does not understand/],
    ["a number", { body: 7 }, /form the desk does not understand/],
    ["a redirect", { status: 302, headers: { Location: "http://127.0.0.1:1/" }, body: "" }, /does not follow/],
    ["too much", { body: { ...RECORD, note: "x".repeat(60_000) } }, /more than the desk takes/],
    ["half an answer", { body: RECORD, cutAfter: 10 }, /broke off|cannot be reached/],
    ["nothing in time", { body: RECORD, delayMs: 900 }, /too long/],
    ["an error page", { status: 500, body: "<h1>Internal</h1>" }, /page instead of data/],
    ["an error of its own", { status: 500, body: { message: "ORA-00942 at 10.0.0.1" } }, /in trouble/],
  ])("%s is one clear sentence with the next step", async (_what, said, sentence) => {
    fake().on(`GET ${VERIFICATIONS}/${ID}`, said);
    const error = await refusal(kyc.getVerification(actor(), ID));
    expect(error.code).toBe("SERVICE_UNAVAILABLE");
    expect(error.message).toMatch(sentence);
    expect(error.message).toMatch(/Settings, Backend/);
    expect(error.message).not.toMatch(/ORA|10\.0/);
    expect(troubles()[0]?.call).toBe("GET verifications/:id");
  });

  it("its errors are read in every known form, and its own sentence is passed on only where it says what to change", async () => {
    const forms: Array<[status: number, body: unknown, code: string, message: RegExp]> = [
      [400, { code: "INVALID_REQUEST", message: "minimumAge must be 1 to 120" }, "INVALID_REQUEST", /minimumAge/],
      [400, { error: { code: "INVALID_REASON", message: "too short" } }, "INVALID_REASON", /too short/],
      [400, { error: "INVALID_STATUS" }, "INVALID_STATUS", /does not accept/],
      [400, { error: "Bad Request" }, "INVALID_REQUEST", /Bad Request/],
      [400, { code: "WHATEVER_NEW", message: "<b>x</b>" }, "INVALID_REQUEST", /does not accept/],
      [403, { code: "NOT_ENABLED", message: "Ask the provider Acme" }, "NOT_ENABLED", /switched off at/],
      [403, {}, "FORBIDDEN", /key lacks the right/],
      [401, { code: "UNAUTHORIZED" }, "NOT_CONFIGURED", /refuses the desk's key/],
      [404, "<h1>no</h1>", "NOT_FOUND", /no such/],
      [409, { code: "ACTIVE_SESSION_EXISTS", activeSessionId: PERSON }, "ACTIVE_SESSION_EXISTS", /does not accept/],
      [500, { code: "VERIFICATION_FAILED", message: "Acme is down" }, "VERIFICATION_FAILED", /another picture/],
    ];
    for (const [status, body, code, message] of forms) {
      fake().on(`GET ${VERIFICATIONS}/${ID}`, { status, body });
      const error = await refusal(kyc.getVerification(actor(), ID));
      expect([status, error.code]).toEqual([status, code]);
      expect(error.message).toMatch(message);
      expect(error.message).not.toMatch(/Acme|<b>/);
    }
  });
});

describe("the key", () => {
  it("goes into the one header, and into no error, log line or audit entry", async () => {
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    fake().on(`GET ${VERIFICATIONS}/${ID}`, { status: 500, body: { message: REMOTE_KEY } });
    const error = await refusal(kyc.getVerification(actor(), ID));
    const lines = written.mock.calls.map(([line]) => String(line)).join("");
    written.mockRestore();
    const [one] = calls(`${VERIFICATIONS}/${ID}`);
    expect(one?.headers.authorization).toBe(`Bearer ${REMOTE_KEY}`);
    const audit = JSON.stringify(await listAudit(org(), { limit: 100 }));
    const said = `${error.message}${error.stack}${JSON.stringify(error)}${lines}${audit}${JSON.stringify(troubles())}`;
    expect(said).not.toContain(REMOTE_KEY);
    expect(`${one?.path}?${one?.query}${one?.body}`).not.toContain(REMOTE_KEY);
  });

  it("serves the first organisation of the desk alone", async () => {
    const stranger = (await testKey(await database().newOrg())).actor;
    expect((await refusal(kyc.getVerification(stranger, ID))).code).toBe("FORBIDDEN");
    expect(calls(`${VERIFICATIONS}/${ID}`)).toHaveLength(0);
  });

  it("lets nobody do there what they may not do here", async () => {
    const viewer = paperUser(org(), "viewer");
    expect((await refusal(kyc.approveValidation(viewer, ID, { reason: "because" }))).code).toBe("FORBIDDEN");
    expect(fake().heard).toEqual([]);
  });
});

describe("a name that would be a step up in an address", () => {
  it.each([".", ".."])("is nobody's and is not asked for: %s", async (name) => {
    for (const key of [{ externalId: name }, { taxId: name }]) {
      expect((await refusal(kyc.findEntity(actor(), key))).code).toBe("NOT_FOUND");
    }
    expect(fake().heard.filter(({ path }) => path.startsWith("/api/entities/"))).toEqual([]);
  });
});
