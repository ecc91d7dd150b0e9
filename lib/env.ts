import path from "node:path";
import { z } from "zod";

/**
 * The only reader of `process.env`. Parsed once, at the first use; a wrong value stops the start with one clear line.
 * Every variable is described in `.env.example`.
 */
const count = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

/** Tokens travel over it: in the clear within the machine alone, for tests. */
function isHttpsOrLoopback(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: count(1, 65_535).default(3000),
  KYC_HOST: z.string().min(1).default("localhost"),
  KYC_BASE_URL: z.url().optional(),
  KYC_DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: z.string().startsWith("postgres").optional(),
  DATABASE_OWNER_URL: z.string().startsWith("postgres").optional(),
  KYC_PG_BIN: z.string().min(1).optional(),
  KYC_MASTER_KEY: z.string().min(1).optional(),
  KYC_ADMIN_EMAIL: z.email().optional(),
  KYC_ADMIN_PASSWORD: z.string().min(12, "must have at least 12 characters").optional(),
  KYC_OIDC_ISSUER: z.url().refine(isHttpsOrLoopback, "must be https").optional(),
  KYC_OIDC_CLIENT_ID: z.string().min(1).optional(),
  KYC_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  KYC_OIDC_LABEL: z.string().min(1).max(60).optional(),
  KYC_DECODERS: count(1, 16).default(2),
  KYC_MODELS: count(1, 16).default(1),
  KYC_REQUESTS_PER_MINUTE: count(1, 1_000_000).default(300),
  KYC_WEBHOOK_INSIDE: z
    .string()
    .regex(/^\s*[^\s,:]+:\d{1,5}(\s*,\s*[^\s,:]+:\d{1,5})*\s*$/, "must be host:port, several separated by commas")
    .optional(),
  KYC_BACKEND: z.enum(["builtin", "remote"]).default("builtin"),
  KYC_REMOTE_URL: z.url().optional(),
  KYC_REMOTE_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{8,512}$/, "must be one key of 8 to 512 printable characters without spaces")
    .optional(),
  KYC_SHADOW: z.enum(["0", "1"]).default("0"),
  KYC_SESSION_DAYS: z.coerce.number().min(0.01).max(90).default(7),
  KYC_ABANDON_MINUTES: z.coerce.number().min(0.05).max(1_440).default(30),
  KYC_LOG: z.enum(["error", "warn", "info", "debug"]).default("info"),
  KYC_TESTDATA: z.string().min(1).default("../shared/testdata"),
  E2E_CHROMIUM: z.string().min(1).optional(),
  CI: z.string().optional(),
});

/** A provider of single sign-on that the operator has named. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** On the button; null: the page's own words. */
  label: string | null;
}

export type Env = z.infer<typeof schema> & {
  /** `KYC_DATA_DIR` as an absolute path. */
  dataDir: string;
  /** Where people reach the desk; from `KYC_BASE_URL`, else http://localhost:PORT. */
  baseUrl: string;
  /** `host:port` of receivers of webhooks that may lie inside the own network. */
  webhookInside: string[];
  /** The other KYC server, when one is set; `url` without a slash at its end. */
  remote: { url: string; key: string } | null;
  /** Null: nobody signs in by another service. */
  oidc: OidcSettings | null;
};

/** Parse an environment. Throws an Error whose message names each wrong variable on a line of its own. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not usable. ${lines.join("; ")}. See .env.example.`);
  }
  if ((parsed.data.DATABASE_URL === undefined) !== (parsed.data.DATABASE_OWNER_URL === undefined)) {
    throw new Error(
      "The environment is not usable. DATABASE_URL and DATABASE_OWNER_URL are set together or not at all.",
    );
  }
  const remote = remoteOf(parsed.data);
  return {
    ...parsed.data,
    remote,
    oidc: oidcOf(parsed.data),
    dataDir: path.resolve(parsed.data.KYC_DATA_DIR),
    baseUrl: (parsed.data.KYC_BASE_URL ?? `http://localhost:${parsed.data.PORT}`).replace(/\/$/, ""),
    webhookInside: (parsed.data.KYC_WEBHOOK_INSIDE ?? "")
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  };
}

const unusable = (why: string) => new Error(`The environment is not usable. ${why} See .env.example.`);

/** Checked at the start: a key must not be found missing, or sent in the clear, by the first person who opens a page. */
function remoteOf(given: z.infer<typeof schema>): Env["remote"] {
  const { KYC_REMOTE_URL: text, KYC_REMOTE_KEY: key, KYC_BACKEND: backend, KYC_SHADOW: shadow } = given;
  if (text === undefined && key === undefined) {
    if (backend === "remote") throw unusable("KYC_BACKEND: remote needs KYC_REMOTE_URL and KYC_REMOTE_KEY.");
    if (shadow === "1") throw unusable("KYC_SHADOW: needs KYC_REMOTE_URL and KYC_REMOTE_KEY to compare with.");
    return null;
  }
  if (text === undefined || key === undefined) {
    throw unusable("KYC_REMOTE_URL and KYC_REMOTE_KEY are set together or not at all.");
  }
  const url = new URL(text);
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isHere)) {
    throw unusable("KYC_REMOTE_URL: must start with https:// (http:// is for this machine alone).");
  }
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    throw unusable("KYC_REMOTE_URL: must be a plain address, without a user name, a query or a fragment.");
  }
  return { url: url.href.replace(/\/+$/, ""), key };
}

function oidcOf(data: z.infer<typeof schema>): OidcSettings | null {
  const { KYC_OIDC_ISSUER: issuer, KYC_OIDC_CLIENT_ID: clientId, KYC_OIDC_CLIENT_SECRET: clientSecret } = data;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw unusable("KYC_OIDC_ISSUER, KYC_OIDC_CLIENT_ID and KYC_OIDC_CLIENT_SECRET are set together or not at all.");
  }
  return { issuer: issuer.replace(/\/$/, ""), clientId, clientSecret, label: data.KYC_OIDC_LABEL ?? null };
}

let cached: Env | undefined;
export function env(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}

/** The environment for a process of ours that reads it itself (the web server), with `extra` on top. */
export function environmentFor(extra: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...extra };
}
