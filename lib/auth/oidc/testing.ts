import crypto from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";

export const FAKE_CLIENT = { id: "desk", secret: "a-secret-of-the-tests" };

/** What the next person who comes by is said to be. */
export interface FakeClaims {
  email: string;
  email_verified?: boolean;
  name?: string;
}

/** What is wrong with the next answer; none of it may open anything. */
export interface FakeFault {
  state?: string;
  /** Of the ID token, as the next ones are. */
  nonce?: string;
  audience?: string;
  issuer?: string;
}

export interface FakeIssuer {
  issuer: string;
  says: (next: FakeClaims, fault?: FakeFault) => void;
  /** Paths that were asked for, in order. */
  asked: string[];
  close: () => void;
}

/**
 * A provider of OpenID Connect on loopback: everybody who comes is let through at once, as whom `says` was told last. It
 * checks what a real one would: client, redirect and PKCE.
 */
export async function startFakeIssuer(port = 0): Promise<FakeIssuer> {
  const { privateKey, publicKey } = crypto.generateKeyPairSync("rsa", { modulusLength: 2048 });
  const asked: string[] = [];
  let fault: FakeFault = {};
  const codes = new Map<
    string,
    { claims: FakeClaims; nonce: string | null; challenge: string | null; redirect: string }
  >();
  let claims: FakeClaims = { email: "nobody@example.org" };
  let issuer = "";

  const idToken = (told: FakeClaims, nonce: string | null): string => {
    const now = Math.floor(Date.now() / 1000);
    const body = {
      iss: fault.issuer ?? issuer,
      aud: fault.audience ?? FAKE_CLIENT.id,
      sub: told.email,
      iat: now,
      exp: now + 60,
      nonce: fault.nonce ?? nonce,
      ...told,
    };
    const parts = [{ alg: "RS256", typ: "JWT", kid: "1" }, body].map((part) =>
      Buffer.from(JSON.stringify(part)).toString("base64url"),
    );
    const signature = crypto.sign("sha256", Buffer.from(parts.join(".")), privateKey).toString("base64url");
    return [...parts, signature].join(".");
  };

  const authorize = (query: URLSearchParams): { status: number; location?: string } => {
    const redirect = query.get("redirect_uri");
    if (redirect === null || query.get("client_id") !== FAKE_CLIENT.id) return { status: 400 };
    const code = crypto.randomUUID();
    codes.set(code, { claims, nonce: query.get("nonce"), challenge: query.get("code_challenge"), redirect });
    const location = new URL(redirect);
    location.searchParams.set("code", code);
    location.searchParams.set("state", fault.state ?? query.get("state") ?? "");
    return { status: 302, location: location.href };
  };

  const token = (form: URLSearchParams, authorization: string): object | null => {
    const known = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    // RFC 6749, 2.3.1: both parts are form-encoded before they are joined.
    const [id, secret] = Buffer.from(authorization.replace(/^Basic /, ""), "base64")
      .toString()
      .split(":")
      .map(decodeURIComponent);
    const verifier = crypto
      .createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (known === undefined || verifier !== known.challenge) return null;
    if (id !== FAKE_CLIENT.id || secret !== FAKE_CLIENT.secret) return null;
    if (form.get("redirect_uri") !== known.redirect) return null;
    return { access_token: "a", token_type: "Bearer", expires_in: 60, id_token: idToken(known.claims, known.nonce) };
  };

  const server = http.createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", issuer);
    asked.push(url.pathname);
    const json = (body: object | null) => {
      response.writeHead(body === null ? 400 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(body ?? { error: "invalid_grant" }));
    };
    if (url.pathname === "/.well-known/openid-configuration") {
      return json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      });
    }
    if (url.pathname === "/jwks") {
      return json({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }] });
    }
    if (url.pathname === "/authorize") {
      const { status, location } = authorize(url.searchParams);
      return response.writeHead(status, location === undefined ? {} : { location }).end();
    }
    let sent = "";
    for await (const chunk of request) sent += chunk;
    json(token(new URLSearchParams(sent), request.headers.authorization ?? ""));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${addressOf(server).port}`;
  return {
    issuer,
    asked,
    says: (next, wrong = {}) => {
      claims = next;
      fault = wrong;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function addressOf(server: http.Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The fake provider does not listen.");
  return address;
}
