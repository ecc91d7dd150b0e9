import { BACKEND_FEATURES, type BackendFeature, type BackendOffer, backendFeature } from "@/lib/contract";
import { ExchangeError, exchange } from "./exchange";
import { target } from "./target";
import { MAX_JSON_BYTES, PROBE_KEPT_MS, PROBE_RETRY_MS, PROBE_TIMEOUT_MS } from "./thresholds";
import { noteTrouble } from "./troubles";

/** What one question found out. `unknown`: the server did not answer it, so what was known before stands. */
type Finding = "offered" | "missing" | "unknown";

interface Probe {
  at: string;
  durationMs: number;
  /** The server answered, and took the key. */
  reachable: boolean;
  keyAccepted: boolean | null;
  findings: Partial<Record<BackendFeature, Finding>>;
  /** Where people are: the API's pages disagree about the path. */
  entityRoot: "/api/entities" | "/entities";
}

declare global {
  var kycRemoteProbe: { probe: Probe; until: number } | undefined;
  var kycRemoteProbing: Promise<Probe> | undefined;
}

/** An id that nothing has. */
const NOBODY = "00000000-0000-4000-8000-000000000000";
const VERIFICATIONS = "/api/kyc/id-verification/verifications";

/** Asked with reads alone. A list that is there answers; one that is not is a 404. */
const LISTS: Partial<Record<BackendFeature, string>> = {
  faceMatch: "/api/kyc/face-match/verifications?limit=1",
  biometricList: "/api/kyc/biometric/verifications?limit=1",
  validationList: "/api/kyc/validations?limit=1",
  biometricSessions: "/api/kyc/biometric/sessions",
};
/** Of this house alone: the pages behind a link, and trying options on readings that lie here. */
export const NEVER: readonly BackendFeature[] = ["hostedPages", "replayPolicy"];
/** Calls that only write: a GET of one that exists is 405, of one that does not 404. */
const WRITES: Partial<Record<BackendFeature, string>> = {
  recheck: `${VERIFICATIONS}/${NOBODY}/recheck`,
};

/**
 * What the other server has, asked at most every five minutes. Concurrent callers share one probe; a server that cannot be
 * reached is asked again sooner, and what it was known to have stands meanwhile.
 */
export async function probe(): Promise<Probe> {
  const kept = globalThis.kycRemoteProbe;
  if (kept !== undefined && Date.now() < kept.until) return kept.probe;
  globalThis.kycRemoteProbing ??= ask(kept?.probe).finally(() => {
    globalThis.kycRemoteProbing = undefined;
  });
  const running = globalThis.kycRemoteProbing;
  // Old knowledge now beats new knowledge later: only the very first page waits.
  return kept === undefined ? running : kept.probe;
}

/** Forget what was known: the next page asks anew. */
export function forgetProbe(): void {
  globalThis.kycRemoteProbe = undefined;
}

export async function offer(): Promise<Omit<BackendOffer, "shadow">> {
  const { reachable, at, findings } = await probe();
  // A part that could not be asked about is shown: a refusal says more than a menu entry that comes and goes.
  const missing = BACKEND_FEATURES.filter((feature) => NEVER.includes(feature) || findings[feature] === "missing");
  return { backend: "remote", probedAt: reachable ? at : null, missing };
}

export const isMissing = async (feature: BackendFeature): Promise<boolean> => (await offer()).missing.includes(feature);

async function ask(before: Probe | undefined): Promise<Probe> {
  const from = performance.now();
  const [list, filters, ours, theirs, ...parts] = await Promise.all([
    status(`${VERIFICATIONS}?limit=1`),
    // A value that no filter can have: who knows the filter refuses it, who does not answers as if it were not there.
    status(`${VERIFICATIONS}?limit=1&queue=none-such`),
    status("/api/entities?type=person&limit=1"),
    status("/entities?type=person&limit=1"),
    ...Object.entries({ ...LISTS, ...WRITES }).map(async ([feature, path]) => [feature, await status(path)] as const),
  ]);
  const asked = new Map(parts);
  const found = (feature: BackendFeature, by: (code: number) => Finding): [BackendFeature, Finding] => {
    const now = by(asked.get(feature) ?? 0);
    return [feature, now === "unknown" ? (before?.findings[feature] ?? "unknown") : now];
  };
  asked.set("filters", filters).set("entities", ours === 404 ? theirs : ours);
  // Both came with the same version of our own server, which has no read that tells them apart.
  asked.set("attachEntity", asked.get("recheck") ?? 0).set("validationPictures", asked.get("recheck") ?? 0);
  const findings = Object.fromEntries([
    ...Object.keys(LISTS).map((name) => found(backendFeature.parse(name), listed)),
    found("entities", listed),
    found("filters", (code) => (code === 400 ? "offered" : code === 200 ? "missing" : "unknown")),
    ...(["recheck", "attachEntity", "validationPictures"] as const).map((name) => found(name, written)),
  ]);
  const probe: Probe = {
    at: new Date().toISOString(),
    durationMs: Math.round(performance.now() - from),
    reachable: list !== 0,
    keyAccepted: list === 0 ? null : list !== 401,
    findings,
    entityRoot: ours === 404 && theirs === 200 ? "/entities" : "/api/entities",
  };
  const sound = list >= 200 && list < 300;
  if (!sound)
    noteTrouble({
      call: "probe",
      kind: list === 0 ? "unreachable" : `http-${list}`,
      tries: 1,
      durationMs: probe.durationMs,
    });
  globalThis.kycRemoteProbe = { probe, until: Date.now() + (sound ? PROBE_KEPT_MS : PROBE_RETRY_MS) };
  return probe;
}

const listed = (code: number): Finding => {
  if (code === 404 || code === 405 || code === 501) return "missing";
  return (code >= 200 && code < 300) || code === 400 || code === 403 ? "offered" : "unknown";
};
const written = (code: number): Finding => (code === 405 ? "offered" : code === 404 ? "missing" : "unknown");

/** The status alone; 0 when no answer came. A page where data should be counts as no answer. */
async function status(path: string): Promise<number> {
  const limits = { timeoutMs: PROBE_TIMEOUT_MS, maxBytes: MAX_JSON_BYTES };
  try {
    const answer = await exchange(target(), { method: "GET", path, accept: "application/json", body: null, ...limits });
    return answer.status === 200 && !answer.type.endsWith("json") ? 0 : answer.status;
  } catch (error) {
    if (error instanceof ExchangeError) return 0;
    throw error;
  }
}
