import crypto from "node:crypto";
import { describe, expect, it } from "vitest";
import { newSecret } from "./secret";
import { bodySignature, signedHeaders, standardSignature } from "./sign";
import { verifySignature } from "./verify-signature";

/** The vector that the libraries of the Standard Webhooks project test themselves with. */
const VECTOR = {
  secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
  timestamp: 1614265330,
  body: '{"test": 2432232314}',
  signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
};
const vectorMs = VECTOR.timestamp * 1000;
const vectorHeaders = {
  "webhook-id": VECTOR.id,
  "webhook-timestamp": String(VECTOR.timestamp),
  "webhook-signature": VECTOR.signature,
};
const message = { id: crypto.randomUUID(), event: "entity.created", timestamp: 1_800_000_000, body: '{"a":"ñ"}' };
const nowMs = message.timestamp * 1000;
const lower = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

describe("signatures", () => {
  it("are those of the standard's own vector", () => {
    expect(standardSignature(VECTOR, VECTOR.secret)).toBe(VECTOR.signature);
    expect(verifySignature(vectorHeaders, VECTOR.body, [VECTOR.secret], vectorMs)).toBe("valid");
  });

  it("of the body are lower-case hex keyed with the secret as written", () => {
    // printf '%s' '{"test": 2432232314}' | openssl dgst -sha256 -hmac whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
    expect(bodySignature(VECTOR.body, VECTOR.secret)).toBe(
      "80ec8a89ce3cd22133a1066caecb4d04fea7467657c8514d717ec42c38a5c94c",
    );
  });

  it("stand in every header the API page and the standard name", () => {
    const headers = signedHeaders(message, [VECTOR.secret]);
    expect(Object.keys(headers).sort()).toEqual(
      [
        "X-Webhook-Event",
        "X-Webhook-Id",
        "X-Webhook-Signature",
        "X-Webhook-Signature-V2",
        "X-Webhook-Timestamp",
        "webhook-id",
        "webhook-signature",
        "webhook-timestamp",
      ].sort(),
    );
    const v2 = crypto.createHmac("sha256", VECTOR.secret).update(`${message.timestamp}.${message.body}`).digest("hex");
    expect(headers["X-Webhook-Signature-V2"]).toBe(v2);
    expect(headers["webhook-id"]).toBe(headers["X-Webhook-Id"]);
  });

  it("made while a secret changes hold for receivers with the old one, the new one, or both", () => {
    const [before, after] = [newSecret(), newSecret()];
    const headers = signedHeaders(message, [after, before]);
    for (const known of [[before], [after], [after, before]]) {
      expect(verifySignature(lower(headers), message.body, known, nowMs)).toBe("valid");
    }
    expect(headers["X-Webhook-Signature"]).toBe(bodySignature(message.body, before));
  });
});

describe("the receiver's check", () => {
  const headers = lower(signedHeaders(message, [VECTOR.secret]));
  const check = (given: Record<string, string>, body = message.body, ms = nowMs) =>
    verifySignature(given, body, [VECTOR.secret], ms);

  it("refuses a changed body, id or time, another secret, and a missing header", () => {
    expect(check(headers, `${message.body} `)).toBe("wrong-signature");
    expect(check({ ...headers, "webhook-id": "other" })).toBe("wrong-signature");
    expect(check({ ...headers, "webhook-timestamp": String(message.timestamp + 1) })).toBe("wrong-signature");
    expect(verifySignature(headers, message.body, [newSecret()], nowMs)).toBe("wrong-signature");
    expect(check({ "webhook-id": message.id })).toBe("no-signature");
    expect(check({ ...headers, "webhook-timestamp": "soon" })).toBe("no-signature");
    expect(check({ ...headers, "webhook-signature": "v1," })).toBe("wrong-signature");
  });

  it("takes each message once: a replay, and a retry of what was acted on, are seen before", () => {
    const acted = new Set<string>();
    const receive = (given: Record<string, string>, ms: number) => {
      const verdict = verifySignature(given, message.body, [VECTOR.secret], ms, (id) => acted.has(id));
      if (verdict === "valid") acted.add(message.id);
      return verdict;
    };
    expect(receive({ ...headers, "webhook-signature": "v1,forged" }, nowMs)).toBe("wrong-signature");
    expect(receive(headers, nowMs)).toBe("valid");
    expect(receive(headers, nowMs + 1_000)).toBe("seen-before");
    const retry = lower(signedHeaders({ ...message, timestamp: message.timestamp + 3_600 }, [VECTOR.secret]));
    expect(receive(retry, nowMs + 3_600_000)).toBe("seen-before");
  });

  it("refuses what is more than five minutes old or ahead", () => {
    expect(check(headers, message.body, nowMs + 300_000)).toBe("valid");
    expect(check(headers, message.body, nowMs + 302_000)).toBe("too-old");
    expect(check(headers, message.body, nowMs - 302_000)).toBe("from-the-future");
  });
});

describe("secrets", () => {
  it("carry 256 random bits behind their prefix", () => {
    const secrets = Array.from({ length: 50 }, newSecret);
    expect(new Set(secrets).size).toBe(50);
    for (const secret of secrets) expect(Buffer.from(secret.slice(6), "base64")).toHaveLength(32);
  });
});
